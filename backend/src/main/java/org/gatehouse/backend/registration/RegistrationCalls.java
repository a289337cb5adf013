package org.gatehouse.backend.registration;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.table.Paging;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Quotes;

/// The calls about registrations.
public final class RegistrationCalls {
    private static final int PAGE = 50;

    private final EventStore events;
    private final RegistrationStore registrations;
    private final RegistrationDesk desk;
    private final Issuing issuing;
    private final TakingBack takingBack;
    private final Correcting correcting;
    private final Importing importing;
    private final Pricing pricing;
    private final InstantSource clock;
    private final Paging paging;

    public RegistrationCalls(EventStore events, RegistrationStore registrations, RegistrationDesk desk,
            Issuing issuing, TakingBack takingBack, Correcting correcting, Importing importing, Pricing pricing,
            InstantSource clock, Paging paging) {
        this.events = events;
        this.registrations = registrations;
        this.desk = desk;
        this.issuing = issuing;
        this.takingBack = takingBack;
        this.correcting = correcting;
        this.importing = importing;
        this.pricing = pricing;
        this.clock = clock;
        this.paging = paging;
    }

    public Reply create(Call call) {
        var asked = call.body(NewRegistration.class);
        call.deed().in(asked.event());
        call.deed().to(new RegistrationId(call.fingerprint()));
        call.deed().changed("tickets", null,
                asked.lines().stream().mapToInt(NewRegistration.Line::quantity).sum());
        var made = issuing.issue(call.caller(), new RegistrationId(call.fingerprint()), asked);
        return Reply.created("/registrations/" + made.id().value(), Division.shown(call.caller(), made));
    }

    public Reply take(Call call) {
        var event = call.path("event", "event", EventId::parse);
        var asked = call.body(Imports.Request.class);
        return Reply.ok(importing.take(call.caller(), event, asked,
                rows -> call.deed().nothingChanged().changed("tickets", null, rows)));
    }

    /// What tickets would cost now; nothing is held.
    public Reply quote(Call call) {
        var stored = events.seenBy(call.caller(), call.path("event", "event", EventId::parse));
        var asked = call.body(Quotes.Request.class);
        var tickets = Order.tickets(asked.lines(), stored);
        var sale = pricing.price(stored, asked.channel(), tickets, asked.promo(), clock.instant()).sale();
        return Reply.ok(new Quotes.Reply(Division.shown(call.caller(), sale),
                new Money(sale.amount(), stored.event().details().currency())));
    }

    public Reply get(Call call) {
        return Reply.ok(Division.shown(call.caller(), desk.find(call.caller(), id(call))));
    }

    public Reply cancel(Call call) {
        return Reply.ok(takingBack.cancel(call.caller(), named(call)));
    }

    public Reply refund(Call call) {
        return Reply.ok(takingBack.refund(call.caller(), named(call)));
    }

    /// Corrects name and address. The log says that they were, not what they are.
    public Reply correct(Call call) {
        var asked = call.body(AttendeeEdit.class);
        var now = correcting.correct(call.caller(), named(call), asked);
        return Reply.ok(Division.shown(call.caller(), now));
    }

    public Reply list(Call call) {
        var event = events.seenBy(call.caller(), call.path("event", "event", EventId::parse)).event().id();
        var text = call.query("q").map(q -> q.toLowerCase(Locale.ROOT));
        var found = paging.read(registrations.of(event), call.cursor(), call.limit(PAGE),
                row -> Optional.of(registrations.read(row)).filter(bare -> text.map(q -> names(bare, q)).orElse(true)));
        var items = found.items().stream().map(desk::withTickets)
                .map(registration -> Division.shown(call.caller(), registration)).toList();
        return Reply.ok(new Page<>(items, found.cursor().orElse(null)));
    }

    private static boolean names(RegistrationStore.Bare bare, String text) {
        var attendee = bare.stored().attendee();
        var words = (attendee.name() + "\n" + attendee.email() + "\n" + bare.id()).toLowerCase(Locale.ROOT);
        return words.contains(text)
                || bare.stored().tickets().stream().anyMatch(ticket -> ticket.wire().toLowerCase(Locale.ROOT)
                        .contains(text.replace(" ", "")));
    }

    /// The same, said in the log: its history is found by it.
    private static RegistrationId named(Call call) {
        var id = id(call);
        call.deed().to(id);
        return id;
    }

    private static RegistrationId id(Call call) {
        return call.path("registration", "registration", RegistrationId::parse);
    }
}
