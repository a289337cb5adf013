package org.gatehouse.backend.festival;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// Sells the festival's tickets before anybody looks: in ones to fours, over the last thirty days, a few of them still
/// to be paid, a few blocked.
final class BoxOffice {
    private final Event event;
    private final Guests guests;
    private final Instant now;
    private final RandomGenerator random;

    BoxOffice(Event event, Instant now, RandomGenerator random) {
        this.event = event;
        this.guests = new Guests(random);
        this.now = now;
        this.random = random;
    }

    List<Registration> sell(Programme.Line line) {
        var sold = new ArrayList<Registration>();
        int left = line.sold();
        while (left > 0) {
            int count = Math.min(left, 1 + random.nextInt(4));
            sold.add(registration(line.type(), count));
            left -= count;
        }
        return sold;
    }

    private Registration registration(TicketType type, int count) {
        var id = new RegistrationId(HexFormat.of().toHexDigits(random.nextLong()));
        var at = now.minus(Duration.ofMinutes(1 + random.nextInt(30 * 24 * 60)));
        var sale = sale(type, count);
        boolean free = sale.amount() == 0;
        var payment = free ? Payment.FREE : random.nextInt(100) == 0 ? Payment.UNPAID : Payment.CARD;
        var attendee = guests.next();
        var owed = payment == Payment.UNPAID ? money(sale.charges().getFirst().paid()) : null;
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i < count; i++) {
            tickets.add(ticket(id, type, at, attendee.name(), owed));
        }
        return new Registration(id, event.id(), free ? Channel.COMP : Channel.BOX_OFFICE, attendee,
                money(sale.amount()), payment,
                payment == Payment.UNPAID ? RegistrationStatus.PENDING : RegistrationStatus.CONFIRMED, at, tickets,
                sale);
    }

    /// One in eight knew the promo code.
    private Sale sale(TicketType type, int count) {
        boolean early = Programme.EARLY_DETAILS.fits(type.number()) && random.nextInt(8) == 0;
        var off = early ? Programme.EARLY_DETAILS.off() : Rate.NONE;
        return new Sale(List.of(Charge.of(type, count, Programme.TERMS, off)), early ? Programme.EARLY : null,
                early ? count : 0);
    }

    private Money money(long minor) {
        return new Money(minor, event.details().currency());
    }

    private Ticket ticket(RegistrationId registration, TicketType type, Instant at, String holder,
            @Nullable Money owed) {
        var status = random.nextInt(250) == 0 ? TicketStatus.BLOCKED : TicketStatus.VALID;
        return new Ticket(TicketId.issue(event.shortId(), type.number(), at, random), event.id(), registration, holder,
                status, at, owed);
    }
}
