package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.LogEntry.Change;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who did what, as the API tells it; each test in an organization of its own.
@ExtendWith(TestCloud.class)
class LogTest {
    private static TestApi api;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
        api = TestApi.over(cloud);
        api.step = Duration.ofMillis(1);
    }

    @Test
    void everyDeedIsThereWithWhoDidItLatestFirst() {
        var event = api.published("owner@one", 10, 5).event();
        var sold = sell("box-office@one", event);
        api.post("organizer@one", "/registrations/" + sold.id().value() + "/cancel", "{}", Registration.class);

        assertThat(log("owner@one", "")).extracting(LogEntry::deed, LogEntry::by, LogEntry::event)
                .containsExactly(tuple("registrations.cancel", user("organizer-one"), event.id()),
                        tuple("registrations", user("box-office-one"), event.id()),
                        tuple("events.publish", user("owner-one"), event.id()),
                        tuple("events.gates", user("owner-one"), event.id()),
                        tuple("events.ticket-types", user("owner-one"), event.id()),
                        tuple("events", user("owner-one"), event.id()));
    }

    @Test
    void anEditSaysWhatWasAndWhatIsNow() {
        var event = api.published("owner@two", 10, 5).event();
        var gate = event.gates().getFirst();
        api.put("owner@two", TestApi.path(event.id()), TestApi.festival(40), Map.class,
                Map.of("if-match", Long.toString(event.revision())));
        api.put("owner@two", TestApi.path(event.id()) + "/gates/" + gate.id().value(),
                new GateDetails("South", List.of(), Set.of(Direction.IN)), Map.class, Map.of());

        assertThat(log("owner@two", "?q=capacity")).singleElement().satisfies(entry -> {
            assertThat(entry.label()).isEqualTo("Harvest Moon");
            assertThat(entry.changes()).containsExactly(new Change("capacity", "10", "40"));
        });
        assertThat(log("owner@two", "?area=gates&q=south")).singleElement().satisfies(entry -> {
            assertThat(entry.deed()).isEqualTo("events.gates.change");
            assertThat(entry.changes()).containsExactly(new Change("name", "North", "South"));
        });
    }

    @Test
    void whatWasRefusedChangedNothingOrWasOnlyRepeatedLeavesNothing() {
        var event = api.published("owner@three", 1, 1).event();
        var before = log("owner@three", "").size();
        var key = Map.of("idempotency-key", UUID.randomUUID().toString());
        var order = TestApi.order(event.id(), "Ada", 1, 1);

        api.call("owner@three", "POST", "/registrations", order, key);
        api.call("owner@three", "POST", "/registrations", order, key);
        api.call("owner@three", "POST", "/registrations", order, Map.of());
        api.post("owner@three", TestApi.path(event.id()) + "/cancel", "{}", Map.class);
        api.post("owner@three", TestApi.path(event.id()) + "/cancel", "{}", Map.class);

        assertThat(log("owner@three", "")).hasSize(before + 2);
    }

    @Test
    void aRegistrationsHistoryTellsWhoDidWhatToItAndToItsTickets() {
        var event = api.published("owner@four", 10, 5).event();
        var sold = sell("box-office@four", event);
        var ticket = sold.tickets().getFirst().id().value();
        Replacement again = api.post("box-office@four", "/tickets/" + ticket + "/reissue", "{}", Replacement.class);
        api.post("owner@four", "/tickets/" + again.now().id().value() + "/block", "{}", Map.class);

        GuestHistory history = api.get("box-office@four", "/registrations/" + sold.id().value() + "/history",
                GuestHistory.class);

        assertThat(history.deeds()).extracting(LogEntry::deed, LogEntry::by).containsExactlyInAnyOrder(
                tuple("tickets.block", user("owner-four")), tuple("tickets.reissue", user("box-office-four")),
                tuple("registrations", user("box-office-four")));
    }

    @Test
    void nothingOfAnotherOrganizationIsSeenAndNothingNamesAGuest() {
        var event = api.published("owner@five", 10, 5).event();
        var sold = sell("owner@five", event);
        var ticket = sold.tickets().getFirst().id().value();
        Replacement given = api.post("owner@five", "/tickets/" + ticket + "/transfer", new TicketTransfer("Grace"),
                Replacement.class);
        api.put("owner@five", "/registrations/" + sold.id().value() + "/attendee",
                new AttendeeEdit(sold.attendee(), new Attendee("Katherine", "katherine@example.org")),
                Registration.class, Map.of());
        api.put("owner@five", "/tickets/" + given.now().id().value() + "/holder", new HolderEdit("Grace", "Barbara"),
                Ticket.class, Map.of());
        var row = new Imports.Row("4006381333931", new TypeNumber(1), "Edsger", "edsger@example.org");
        api.post("owner@five", TestApi.path(event.id()) + "/imports", new Imports.Request(List.of(row)), Map.class);

        assertThat(log("owner@six", "")).isEmpty();
        assertThat(api.call("owner@six", "GET", "/log?event=" + event.id().value(), null, Map.of()).status())
                .isEqualTo(404);
        assertThat(api.call("owner@five", "GET", "/log", null, Map.of()).body())
                .doesNotContain("Ada").doesNotContain("Grace").doesNotContain("Edsger").doesNotContain("edsger@")
                .doesNotContain("4006381333931").doesNotContain("atherine").doesNotContain("Barbara")
                .contains("tickets.transfer").contains("events.imports")
                .contains("registrations.attendee.change").contains("tickets.holder.change");
    }

    @Test
    void itIsReadPageByPageByPersonAndByEvent() {
        var first = api.published("owner@seven", 10, 5).event();
        var second = api.published("organizer@seven", 10, 5).event();

        Page<LogEntry> page = api.get("owner@seven", "/log?limit=3&by=organizer-seven", pageType());
        assertThat(page.items()).hasSize(3).allMatch(entry -> entry.by().equals(user("organizer-seven")));
        Page<LogEntry> next = api.get("owner@seven", "/log?limit=3&by=organizer-seven&cursor=" + page.cursor(),
                pageType());
        assertThat(next.items()).hasSize(1).doesNotContainAnyElementsOf(page.items());

        assertThat(log("owner@seven", "?event=" + first.id().value())).hasSize(4)
                .noneMatch(entry -> second.id().equals(entry.event()));
    }

    private static Registration sell(String by, Event event) {
        return api.post(by, "/registrations", TestApi.order(event.id(), "Ada", 1, 1), Registration.class);
    }

    private static List<LogEntry> log(String by, String query) {
        return api.<Page<LogEntry>>get(by, "/log" + query, pageType()).items();
    }

    private static java.lang.reflect.Type pageType() {
        return TypeFactory.defaultInstance().constructParametricType(Page.class, LogEntry.class);
    }

    private static UserId user(String id) {
        return new UserId(id);
    }
}
