package org.gatehouse.ticketing.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.price.Uplift;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Guest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BooksTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final TicketType WEEKEND = type(1, "Weekend", 8_900, 1);
    private static final TicketType FAMILY = type(2, "Family", 14_500, 5);
    private static final Event FESTIVAL = festival();
    private static final Terms TERMS = new Terms(new Rate(250, 50), new Rate(100, 0), "Sea Rescue",
            List.of(new Uplift(WEEKEND.number(), new Rate(1_000, 0))));
    private static final Instant DURING = Instant.parse("2026-09-12T20:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-09-14T12:00:00Z");

    private final Random random = new Random(7);

    @Test
    void aSaleCountsOnItsDayWhereTheEventIsAndARefundOnItsOwn() {
        var sold = Instant.parse("2026-09-01T22:30:00Z");
        var refunded = Instant.parse("2026-09-03T08:00:00Z");
        var charge = Charge.of(WEEKEND, 1, TERMS, Rate.NONE);
        var registration = registration(RegistrationStatus.REFUNDED, Payment.CARD, sold,
                new Sale(List.of(charge), null, 0), ticket(WEEKEND, TicketStatus.REFUNDED, refunded));

        var takings = Takings.of(List.of(registration), MADRID);

        assertThat(takings.days()).containsOnlyKeys(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 3));
        assertThat(takings.days().get(LocalDate.of(2026, 9, 2)).gross()).isEqualTo(9_790);
        assertThat(takings.days().get(LocalDate.of(2026, 9, 3)).refunds()).isEqualTo(9_790);
        assertThat(takings.total()).isEqualTo(new Sums(1, 1, 9_790, 0, 9_790, 9_790, 0, 0, 0, 0, 0));
    }

    @Test
    void whatIsOwedIsNotTakenYet() {
        var sale = new Sale(List.of(Charge.of(WEEKEND, 1, TERMS, Rate.NONE)), null, 0);
        var registration = registration(RegistrationStatus.PENDING, Payment.UNPAID, DURING, sale,
                ticket(WEEKEND, TicketStatus.VALID, DURING));

        assertThat(Takings.of(List.of(registration), MADRID).total())
                .isEqualTo(new Sums(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9_790));
    }

    @Test
    void anAmountWithoutASaleIsDividedToTheCent() {
        var registration = new Registration(new RegistrationId("old"), FESTIVAL.id(), Channel.BOX_OFFICE,
                new Attendee("Ada", null), new Money(1_000, "EUR"), Payment.CASH, RegistrationStatus.CONFIRMED, DURING,
                List.of(ticket(WEEKEND, TicketStatus.VALID, DURING), ticket(WEEKEND, TicketStatus.VALID, DURING),
                        ticket(FAMILY, TicketStatus.VALID, DURING)));

        var takings = Takings.of(List.of(registration), MADRID);

        assertThat(takings.total().gross()).isEqualTo(1_000);
        assertThat(takings.types().get(WEEKEND.number()).gross()).isEqualTo(667);
        assertThat(takings.types().get(FAMILY.number()).gross()).isEqualTo(333);
    }

    @Test
    void aReissuedTicketIsOneSaleAndBothItsCodesAreExplained() {
        var now = ticket(WEEKEND, TicketStatus.VALID, DURING);
        var before = ticket(WEEKEND, TicketStatus.VALID, DURING).replaced(TicketStatus.REISSUED, DURING, now.id());
        var registration = registration(RegistrationStatus.CONFIRMED, Payment.CARD, DURING,
                new Sale(List.of(Charge.of(WEEKEND, 1, Terms.NONE, Rate.NONE)), null, 0), before, now);
        var guest = new Guest(registration, List.of(came(before, 1), came(now, 1)));

        var books = Reconciliation.of(List.of(guest), FESTIVAL, DURING);

        assertThat(books.codes()).isEqualTo(2);
        assertThat(books.replaced()).isEqualTo(1);
        assertThat(books.of(Fate.ADMITTED)).isEqualTo(new Reconciliation.Count(1, 1, 8_900));
        assertThat(books.cameOnReplaced()).isEqualTo(1);
        assertThat(books.cameIn()).isEqualTo(2);
    }

    @Test
    void aFamilyThatCameInPartIsAdmittedInPart() {
        var ticket = ticket(FAMILY, TicketStatus.VALID, DURING);
        var guest = new Guest(registration(RegistrationStatus.CONFIRMED, Payment.CARD, DURING, null, ticket),
                List.of(came(ticket, 3)));

        assertThat(Reconciliation.of(List.of(guest), FESTIVAL, DURING).noShows()).isFalse();
        var books = Reconciliation.of(List.of(guest), FESTIVAL, AFTER);

        assertThat(books.noShows()).isTrue();
        assertThat(books.of(Fate.ADMITTED).persons()).isEqualTo(3);
        assertThat(books.of(Fate.WAITING)).isEqualTo(new Reconciliation.Count(0, 2, 0));
    }

    /// Sums and Reconciliation refuse to be made where they do not add up; the groups must come to the whole besides.
    @Test
    void thousandsOfRandomRegistrationsAddUpInEveryWay() {
        for (int round = 0; round < 40; round++) {
            var guests = guests(random.nextInt(120));
            var registrations = guests.stream().map(Guest::registration).toList();

            var takings = Takings.of(registrations, MADRID);
            var books = Reconciliation.of(guests, FESTIVAL, DURING);

            assertThat(takings.days().values().stream().reduce(Sums.NONE, Sums::plus)).isEqualTo(takings.total());
            assertThat(takings.types().values().stream().reduce(Sums.NONE, Sums::plus)).isEqualTo(takings.total());
            assertThat(takings.channels().values().stream().reduce(Sums.NONE, Sums::plus)).isEqualTo(takings.total());
            assertThat(books.sold().tickets()).isEqualTo((int) takings.total().tickets());
            assertThat(books.sold().paid()).isEqualTo(takings.total().gross());
            assertThat(books.cameIn()).isEqualTo(
                    guests.stream().flatMap(guest -> guest.arrivals().stream()).mapToInt(Guest.Arrival::persons).sum());
            Collections.shuffle(guests, random);
            assertThat(Takings.of(guests.stream().map(Guest::registration).toList(), MADRID)).isEqualTo(takings);
            assertThat(Reconciliation.of(guests, FESTIVAL, DURING)).isEqualTo(books);
        }
    }

    @Test
    void whoWaitsIsWhoIsCountedAsNotInYet() {
        for (var guest : guests(2_000)) {
            var books = Reconciliation.of(List.of(guest), FESTIVAL, DURING);

            assertThat(Arrived.of(guest).waits(FESTIVAL)).isEqualTo(books.of(Fate.WAITING).persons() > 0);
        }
    }

    private List<Guest> guests(int count) {
        var guests = new ArrayList<Guest>();
        for (int i = 0; i < count; i++) {
            guests.add(guest());
        }
        return guests;
    }

    private Guest guest() {
        var status = RegistrationStatus.values()[random.nextInt(4)];
        var payment = status == RegistrationStatus.REFUNDED
                ? Payment.CARD
                : Payment.values()[random.nextInt(Payment.values().length)];
        var at = DURING.minus(Duration.ofMinutes(random.nextInt(60_000)));
        var charges = List.of(charge(WEEKEND, payment), charge(FAMILY, payment));
        var tickets = new ArrayList<Ticket>();
        for (var charge : charges) {
            var type = charge.type().equals(WEEKEND.number()) ? WEEKEND : FAMILY;
            for (int i = 0; i < charge.tickets(); i++) {
                tickets.addAll(chain(type, status, at));
            }
        }
        var sale = random.nextInt(4) == 0 ? null : new Sale(charges, PromoCode.parse("EARLY"), 1);
        var arrivals = tickets.stream().filter(_ -> random.nextInt(3) == 0)
                .map(ticket -> came(ticket, 1 + random.nextInt(ticket.type().equals(FAMILY.number()) ? 5 : 1)))
                .toList();
        return new Guest(registration(status, payment, at, sale, tickets.toArray(Ticket[]::new)), arrivals);
    }

    private Charge charge(TicketType type, Payment payment) {
        int tickets = 1 + random.nextInt(3);
        return payment == Payment.FREE || payment == Payment.ELSEWHERE
                ? Charge.free(type.number(), tickets)
                : Charge.of(type, tickets, TERMS, new Rate(random.nextInt(3) * 3_333, 0));
    }

    /// A ticket, with those it took the place of.
    private List<Ticket> chain(TicketType type, RegistrationStatus status, Instant at) {
        var last = ticket(type, standing(status), at);
        var chain = new ArrayList<>(List.of(last));
        while (random.nextInt(5) == 0) {
            chain.addFirst(ticket(type, TicketStatus.VALID, at).replaced(
                    random.nextBoolean() ? TicketStatus.REISSUED : TicketStatus.TRANSFERRED, at,
                    chain.getFirst().id()));
        }
        return chain;
    }

    private TicketStatus standing(RegistrationStatus status) {
        return switch (status) {
            case PENDING, CONFIRMED -> random.nextInt(10) == 0 ? TicketStatus.BLOCKED : TicketStatus.VALID;
            case CANCELLED -> TicketStatus.CANCELLED;
            case REFUNDED -> TicketStatus.REFUNDED;
        };
    }

    private Ticket ticket(TicketType type, TicketStatus status, Instant since) {
        return new Ticket(TicketId.issue(FESTIVAL.shortId(), type.number(), since, random), FESTIVAL.id(),
                new RegistrationId("r"), "Ada", status, since, null);
    }

    private static Guest.Arrival came(Ticket ticket, int persons) {
        return new Guest.Arrival(ticket.id(), DURING, new GateId("north"), persons, persons);
    }

    private static Registration registration(RegistrationStatus status, Payment payment, Instant at,
            @Nullable Sale sale, Ticket... tickets) {
        long amount = sale == null ? 0 : sale.amount();
        return new Registration(new RegistrationId("r"), FESTIVAL.id(), Channel.BOX_OFFICE, new Attendee("Ada", null),
                new Money(amount, "EUR"), payment, status, at, List.of(tickets), sale);
    }

    private static TicketType type(int number, String name, long price, int admits) {
        return new TicketType(new TypeNumber(number), new TicketTypeDetails(name, new Money(price, "EUR"), 5_000,
                Window.always(), Window.always(), new ReentryRule.None(), admits));
    }

    private static Event festival() {
        var doors = Instant.parse("2026-09-12T16:00:00Z");
        return new Event(new EventId("harvest"), 7, new OrganizationId("moon"),
                new EventDetails("Harvest Moon Festival", "", "Meadow", MADRID, doors, doors.plusSeconds(3600),
                        doors.plus(Duration.ofHours(30)), 9_000, "EUR", null),
                EventStatus.PUBLISHED, List.of(WEEKEND, FAMILY), List.of(), 1);
    }
}
