package org.gatehouse.ticketing.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// What came in for an event: a fold of its registrations, in any order. A sale counts on the day it was made, a refund
/// on the day it was made, in the event's time zone.
///
/// @param days without those on which nothing happened
/// @param promos what was sold with each code
public record Takings(Sums total, SortedMap<LocalDate, Sums> days, SortedMap<TypeNumber, Sums> types,
        Map<Channel, Sums> channels, SortedMap<PromoCode, Sums> promos) {
    public Takings {
        days = Collections.unmodifiableSortedMap(days);
        types = Collections.unmodifiableSortedMap(types);
        channels = Collections.unmodifiableMap(channels);
        promos = Collections.unmodifiableSortedMap(promos);
    }

    public static Takings of(Iterable<Registration> registrations, ZoneId zone) {
        var till = new Till(zone);
        registrations.forEach(till::take);
        return new Takings(till.total, till.days, till.types, till.channels, till.promos);
    }

    /// Adds them up.
    private static final class Till {
        private final ZoneId zone;
        private Sums total = Sums.NONE;
        private final TreeMap<LocalDate, Sums> days = new TreeMap<>();
        private final TreeMap<TypeNumber, Sums> types = new TreeMap<>();
        private final Map<Channel, Sums> channels = new EnumMap<>(Channel.class);
        private final TreeMap<PromoCode, Sums> promos = new TreeMap<>();

        Till(ZoneId zone) {
            this.zone = zone;
        }

        private void take(Registration registration) {
            for (var charge : Charged.of(registration)) {
                add(registration, charge, registration.createdAt(), sold(registration, charge));
                switch (registration.status()) {
                    case REFUNDED -> add(registration, charge, ended(registration), Sums.refund(charge));
                    case CANCELLED -> add(registration, charge, ended(registration), Sums.cancelled(charge.tickets()));
                    case PENDING, CONFIRMED -> {
                    }
                }
            }
        }

        private void add(Registration of, Charge charge, Instant at, Sums sums) {
            total = total.plus(sums);
            days.merge(LocalDate.ofInstant(at, zone), sums, Sums::plus);
            types.merge(charge.type(), sums, Sums::plus);
            channels.merge(of.channel(), sums, Sums::plus);
            var sale = of.sale();
            if (sale != null && sale.promo() != null && charge.discount() > 0) {
                promos.merge(sale.promo(), sums, Sums::plus);
            }
        }
    }

    private static Sums sold(Registration registration, Charge charge) {
        if (isPaid(registration)) {
            return Sums.sale(charge);
        }
        boolean owes = registration.payment() == Payment.UNPAID
                && registration.status() != RegistrationStatus.CANCELLED;
        return Sums.tickets(charge.tickets(), owes ? charge.tickets() * charge.paid() : 0);
    }

    static boolean isPaid(Registration registration) {
        return switch (registration.payment()) {
            case CASH, CARD -> true;
            case FREE, ELSEWHERE, UNPAID -> false;
        };
    }

    /// When its tickets became void, all of them at once.
    private static Instant ended(Registration registration) {
        return registration.tickets().stream()
                .filter(ticket -> ticket.status() == TicketStatus.CANCELLED || ticket.status() == TicketStatus.REFUNDED)
                .map(Ticket::since).max(Instant::compareTo).orElse(registration.createdAt());
    }
}
