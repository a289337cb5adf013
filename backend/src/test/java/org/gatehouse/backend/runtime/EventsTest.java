package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.festival;
import static org.gatehouse.backend.runtime.TestApi.path;
import static org.gatehouse.backend.runtime.TestApi.type;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Events, from the draft to the archive.
@ExtendWith(TestCloud.class)
class EventsTest {
    private TestApi api;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
    }

    @Test
    void aCancelledEventIsArchivedAndTakenOutAgainAndIsOtherwiseAsItWas() {
        var event = api.published(OWNER, 10, 8).event();
        api.post(OWNER, path(event.id()) + "/cancel", "{}", EventReply.class);

        EventReply archived = api.post(OWNER, path(event.id()) + "/archive", "{}", EventReply.class);
        EventReply back = api.post(OWNER, path(event.id()) + "/unarchive", "{}", EventReply.class);

        assertThat(archived.archived()).isTrue();
        assertThat(archived.event().status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(archived.event().types()).isEqualTo(event.types());
        assertThat(back.archived()).isFalse();
    }

    @Test
    void anEventIsMadeFilledPublishedAndSeen() {
        EventReply made = api.post(OWNER, "/events", festival(500), EventReply.class);
        var path = path(made.event().id());
        api.post(OWNER, path + "/ticket-types", type("Weekend", 300), EventReply.class);
        api.post(OWNER, path + "/gates",
                new GateDetails("North", List.of(new TypeNumber(1)), Set.of(Direction.IN, Direction.OUT)),
                EventReply.class);
        api.post(OWNER, path + "/publish", "{}", EventReply.class);

        EventReply seen = api.get("box-office@lights", path, EventReply.class);

        assertThat(made.event().status()).isEqualTo(EventStatus.DRAFT);
        assertThat(seen.event().status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(seen.event().details()).isEqualTo(festival(500));
        assertThat(seen.event().types()).extracting(t -> t.name()).containsExactly("Weekend");
        assertThat(seen.event().gates()).extracting(g -> g.name()).containsExactly("North");
        assertThat(seen.sold()).isZero();
        assertThat(seen.event().revision()).isEqualTo(4);
    }

    @Test
    void theSameRequestWithTheSameKeyMakesOneEvent() {
        var key = Map.of("idempotency-key", "the-same-key");
        var first = api.call(OWNER, "POST", "/events", festival(10), key);
        var again = api.call(OWNER, "POST", "/events", festival(10), key);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void wrongFieldsAreNamedAllAtOnce() {
        var details = festival(0);
        var wrong = new EventDetails("", "", "Quay", details.zone(), details.doors(), details.end(), details.start(), 0,
                "XQZ", null);

        var problem = api.refused(OWNER, "POST", "/events", wrong);

        assertThat(problem.type()).isEqualTo("invalid");
        assertThat(problem.errors()).contains(new FieldFault("name", FieldFault.Fault.EMPTY),
                new FieldFault("end", FieldFault.Fault.END_BEFORE_START),
                new FieldFault("capacity", FieldFault.Fault.NOT_POSITIVE),
                new FieldFault("currency", FieldFault.Fault.UNKNOWN_CURRENCY));
    }

    @Test
    void anotherOrganizationSeesNothingOfIt() {
        var event = api.published(OWNER, 10, 10).event().id();

        assertThat(api.refused("owner@rivals", "GET", path(event), null).type()).isEqualTo("not-found");
        assertThat(api.refused("owner@rivals", "POST", path(event) + "/cancel", "{}").type()).isEqualTo("not-found");
        assertThat(api.refused("owner@rivals", "GET", path(event) + "/stats", null).type()).isEqualTo("not-found");
        assertThat(api.refused("owner@rivals", "GET", path(event) + "/registrations", null).type())
                .isEqualTo("not-found");
        assertThat(api.refused("owner@rivals", "POST", path(event) + "/enrolments", "{}").type())
                .isEqualTo("not-found");
    }

    @Test
    void anEditThatMissedAnotherOneIsRefusedAndLosesNothing() {
        EventReply made = api.post(OWNER, "/events", festival(10), EventReply.class);
        var path = path(made.event().id());
        var first = Map.of("if-match", Long.toString(made.event().revision()));
        EventReply edited = api.put(OWNER, path, festival(20), EventReply.class, first);

        var problem = api.problem(api.call("organizer@lights", "PUT", path, festival(30), first));

        assertThat(edited.event().details().capacity()).isEqualTo(20);
        assertThat(problem.type()).isEqualTo("conflict");
        assertThat(problem.status()).isEqualTo(412);
        EventReply now = api.get(OWNER, path, EventReply.class);
        assertThat(now.event().details().capacity()).isEqualTo(20);
    }

    @Test
    void capacityAndQuotaDoNotSinkBelowWhatIsSold() {
        var event = api.published(OWNER, 10, 8).event();
        api.buy(OWNER, event.id(), "Ada", 6);
        var seen = Map.of("if-match", Long.toString(event.revision()));

        var quota = api.refused(OWNER, "PUT", path(event.id()) + "/ticket-types/1", type("Day", 5));
        var capacity = api.problem(api.call(OWNER, "PUT", path(event.id()), festival(5), seen));

        assertThat(quota.type()).isEqualTo("already-sold");
        assertThat(capacity.type()).isEqualTo("invalid");
        EventReply lowered = api.put(OWNER, path(event.id()) + "/ticket-types/1", type("Day", 6), EventReply.class,
                Map.of());
        var full = api.refused(OWNER, "POST", "/registrations", TestApi.order(event.id(), "Bo", 1, 1));
        assertThat(full.type()).isEqualTo("sold-out");
        assertThat(lowered.sales())
                .containsExactly(new EventReply.TypeSales(new TypeNumber(1), 6, new Money(4800, "EUR")));
    }

    @Test
    void whoeverKnowsItMakesAHouseSmallerThanWhatIsSoldAndNothingMoreIsSoldUntilThereIsRoom() {
        var event = api.published(OWNER, 10, 8).event();
        var registration = api.buy(OWNER, event.id(), "Ada", 6);
        var type = path(event.id()) + "/ticket-types/1";

        EventReply fewer = api.put(OWNER, type + "?oversold=allowed", type("Day", 4), EventReply.class, Map.of());
        EventReply smaller = api.put(OWNER, path(event.id()) + "?oversold=allowed", festival(4), EventReply.class,
                Map.of("if-match", Long.toString(fewer.event().revision())));

        assertThat(smaller.event().details().capacity()).isEqualTo(4);
        assertThat(smaller.sold()).isEqualTo(6);
        var order = TestApi.order(event.id(), "Bo", 1, 1);
        assertThat(api.refused(OWNER, "POST", "/registrations", order).type()).isEqualTo("sold-out");
        api.post(OWNER, "/registrations/" + registration.id().value() + "/cancel", "{}", Registration.class);
        api.buy(OWNER, event.id(), "Bo", 4);
        assertThat(api.refused(OWNER, "POST", "/registrations", order).type()).isEqualTo("sold-out");
        assertThat(api.refused(OWNER, "PUT", type + "?oversold=maybe", type("Day", 2)).type()).isEqualTo("invalid");
    }

    @Test
    void aTypeThatWasSoldCannotBeRemovedAndOneThatWasNotCan() {
        var event = api.published(OWNER, 10, 8).event();
        var types = path(event.id()) + "/ticket-types";
        api.post(OWNER, types, type("Press", 2), EventReply.class);
        api.buy(OWNER, event.id(), "Ada", 1);

        assertThat(api.refused(OWNER, "DELETE", types + "/1", null).type()).isEqualTo("already-sold");
        EventReply without = api.good(api.call(OWNER, "DELETE", types + "/2", null, Map.of()), EventReply.class);

        assertThat(without.event().types()).extracting(t -> t.name()).containsExactly("Day");
        EventReply again = api.post(OWNER, types, type("Press", 2), EventReply.class);
        assertThat(again.event().types().getLast().number()).isEqualTo(new TypeNumber(3));
    }

    @Test
    void anEventWithoutTicketTypeIsNotPublished() {
        EventReply made = api.post(OWNER, "/events", festival(10), EventReply.class);

        var problem = api.refused(OWNER, "POST", path(made.event().id()) + "/publish", "{}");

        assertThat(problem.type()).isEqualTo("not-ready");
        assertThat(problem.next()).contains("Add a ticket type");
    }

    @Test
    void aCancelledEventStaysCancelled() {
        var event = api.published(OWNER, 10, 8).event().id();
        api.post(OWNER, path(event) + "/cancel", "{}", EventReply.class);

        EventReply again = api.post(OWNER, path(event) + "/cancel", "{}", EventReply.class);

        assertThat(again.event().status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(api.refused(OWNER, "POST", path(event) + "/publish", "{}").type()).isEqualTo("cancelled");
        assertThat(api.refused(OWNER, "POST", "/registrations", TestApi.order(event, "Ada", 1, 1)).type())
                .isEqualTo("not-published");
    }

    @Test
    void aListPagesAndFiltersByNameAndStatus() {
        var owner = "owner@pages";
        for (int i = 0; i < 5; i++) {
            api.post(owner, "/events", festival(10 + i), EventReply.class);
        }
        var type = new TypeReference<Page<EventReply>>() {
        };

        Page<EventReply> first = api.get(owner, "/events?limit=3", type.getType());
        Page<EventReply> second = api.get(owner, "/events?limit=3&cursor=" + first.cursor(), type.getType());

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.cursor()).isNull();
        Page<EventReply> none = api.get(owner, "/events?q=opera", type.getType());
        assertThat(none.items()).isEmpty();
        Page<EventReply> drafts = api.get(owner, "/events?q=harvest&status=DRAFT", type.getType());
        assertThat(drafts.items()).hasSize(5);
        assertThat(api.refused("owner@others", "GET", "/events?cursor=" + first.cursor(), null).type())
                .isEqualTo("invalid");
        assertThat(api.refused(owner, "GET", "/events?cursor=nonsense", null).errors())
                .containsExactly(new FieldFault("cursor", FieldFault.Fault.MALFORMED));
    }

    @Test
    void aGateIsAddedChangedAndRemoved() {
        var event = api.published(OWNER, 10, 8).event();
        var gate = path(event.id()) + "/gates/" + event.gates().getFirst().id().value();

        EventReply changed = api.put(OWNER, gate, new GateDetails("River", List.of(), Set.of(Direction.OUT)),
                EventReply.class, Map.of());
        EventReply removed = api.good(api.call(OWNER, "DELETE", gate, null, Map.of()), EventReply.class);

        assertThat(changed.event().gates()).extracting(g -> g.name()).containsExactly("River");
        assertThat(removed.event().gates()).isEmpty();
        assertThat(api.refused(OWNER, "DELETE", gate, null).type()).isEqualTo("not-found");
    }
}
