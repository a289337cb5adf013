package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.festival.Eventually.until;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.GatePolicy.Emails;
import org.gatehouse.ticketing.manifest.GatePolicy.Holders;
import org.gatehouse.ticketing.manifest.GatePolicy.Unpaid;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateSearchTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");
    private static final RegistrationId FAMILY = new RegistrationId("Zq8harvest");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 40);
    private CloudServer cloud;
    private GateHouse house;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, () -> SIX.plusNanos(clock.getAsLong()));
        house = new GateHouse(home, cloud, clock);
        offer(GatePolicy.standard());
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aGuestIsFoundByNameWithoutNetworkAndTheWholeOrderIsOffered() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            cloud.close();

            var found = search(gate, "lukasz wale");

            assertThat(found.tickets()).singleElement().satisfies(ticket -> {
                assertThat(ticket.ticket()).isEqualTo(festival.ticket(1));
                assertThat(ticket.holder()).isEqualTo("Łukasz Wałęsa");
                assertThat(ticket.order()).isEqualTo(FAMILY);
                assertThat(ticket.inOrder()).isEqualTo(3);
                assertThat(ticket.inside()).isZero();
                assertThat(ticket.personsLeft()).isEqualTo(1);
                assertThat(ticket.type()).isNotNull();
            });
            assertThat(gate.order(festival.ticket(1)).tickets()).extracting(FoundTicket::holder)
                    .containsExactly("Ewa Wałęsa", "Łukasz Wałęsa", "Zofia Wałęsa");
        }
    }

    @Test
    void whoeverIsFoundCanBeLetInAndIsThenShownAsInside() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            var found = search(gate, "Zofia").tickets().getFirst();

            assertThat(gate.look(found.ticket())).isInstanceOf(Admit.class);
            assertThat(gate.recent(5)).isEmpty();
            assertThat(gate.present(found.ticket()).verdict()).isInstanceOf(Admit.class);

            assertThat(search(gate, "Zofia").tickets()).singleElement().satisfies(ticket -> {
                assertThat(ticket.inside()).isEqualTo(1);
                assertThat(ticket.personsLeft()).isZero();
                assertThat(ticket.first()).isNotNull().satisfies(first -> assertThat(first.at()).isEqualTo(SIX));
            });
        }
    }

    @Test
    void theTicketsOfAnOrderStandTogetherWhereTheirBestStands() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            assertThat(search(gate, "w").tickets()).extracting(FoundTicket::holder).containsExactly("Ewa Wałęsa",
                    "Łukasz Wałęsa", "Zofia Wałęsa", "Kim Walker");
            assertThat(gate.search("w", 2).tickets()).hasSize(2);
            assertThat(gate.search("", 5).tickets()).isEmpty();
        }
    }

    @Test
    void ordersAndLastCharactersFindWhereNamesAreNotForGates() {
        offer(new GatePolicy(Holders.WITHHELD, Unpaid.REFUSED, 200));
        try (var gate = house.standingAt(Festival.NORTH)) {
            assertThat(search(gate, "Łukasz").tickets()).isEmpty();
            assertThat(search(gate, "zq8harvest").tickets()).hasSize(3)
                    .allSatisfy(ticket -> assertThat(ticket.holder()).isNull());
            assertThat(search(gate, festival.ticket(7).lastCharacters()).tickets()).extracting(FoundTicket::ticket)
                    .containsExactly(festival.ticket(7));
        }
    }

    @Test
    void addressesFindOnlyWhereTheOrganizerSaysSo() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            assertThat(search(gate, "walesa@example.org").tickets()).isEmpty();
        }
        offer(new GatePolicy(Holders.SHOWN, Unpaid.REFUSED, 200, Emails.SEARCHED));
        var other = new GateHouse(home.resolve("other"), cloud, clock);
        try (var gate = other.standingAt(Festival.SOUTH)) {
            assertThat(search(gate, "walesa@example.org").tickets()).hasSize(4);
        }
    }

    @Test
    void aGateThatMayNoLongerShowNamesFindsNoneThoughItStillHasThem() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            assertThat(search(gate, "Zofia").tickets()).hasSize(1);

            cloud.change(new Change.Facts(facts(new GatePolicy(Holders.WITHHELD, Unpaid.REFUSED, 200))));
            follow(gate);

            assertThat(search(gate, "Zofia").tickets()).isEmpty();
            assertThat(search(gate, "zq8harvest").tickets()).hasSize(3);
        }
    }

    @Test
    void whoIsSoldRenamedOrTakenOffTheListMeanwhileIsFoundAsIs() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            search(gate, "Zofia");
            var sold = festival.newTicket(SIX);
            cloud.change(new Change.Ticket(row(sold, "Nina Nova", null)));
            cloud.change(new Change.Ticket(row(festival.ticket(2), "Olga Wałęsa", FAMILY)));
            cloud.change(new Change.Gone(festival.ticket(1)));

            follow(gate);

            until(() -> search(gate, "Nina").tickets().size() == 1);
            until(() -> search(gate, "Zofia").tickets().isEmpty());
            assertThat(search(gate, "walesa").tickets()).extracting(FoundTicket::holder)
                    .containsExactlyInAnyOrder("Olga Wałęsa", "Ewa Wałęsa");
        }
    }

    @Test
    void anotherManifestIsSearchedOnceItIsInUse() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            search(gate, "Zofia");
            var rows = new ArrayList<>(rows());
            rows.set(2, row(festival.ticket(2), "Olga Wałęsa", FAMILY));
            cloud.offer(festival.snapshot(cloud.version() + 5, facts(GatePolicy.standard()), rows));

            gate.preload(progress -> {});

            until(() -> search(gate, "Olga").tickets().size() == 1);
            assertThat(search(gate, "Zofia").tickets()).isEmpty();
        }
    }

    @Test
    void withoutAManifestNothingIsFoundAndTheAnswerSaysSo() {
        try (var gate = house.gates().open(house.enrolled())) {
            assertThat(gate.search("Zofia", 5)).isEqualTo(new Found(List.of(), false));
            assertThat(gate.order(festival.ticket(1))).isEqualTo(new Found(List.of(), false));
        }
    }

    private static Found search(GateClient gate, String query) {
        until(() -> gate.search(query, 50).complete());
        return gate.search(query, 50);
    }

    private void follow(GateClient gate) {
        clock.pass(Duration.ofMinutes(1));
        gate.startSync();
        gate.syncNow();
        until(() -> gate.standing().manifest().version() == cloud.version());
    }

    private void offer(GatePolicy policy) {
        cloud.offer(festival.snapshot(cloud.version(), facts(policy), rows().stream().map(row -> allowed(row, policy))
                .toList()));
    }

    private static ManifestRow allowed(ManifestRow row, GatePolicy policy) {
        return new ManifestRow(row.ticket(), row.status(), row.since(),
                policy.holders() == Holders.SHOWN ? row.holder() : null, row.owed(), row.barcode(), row.order(),
                policy.emails() == Emails.SEARCHED ? row.email() : null);
    }

    private List<ManifestRow> rows() {
        var rows = new ArrayList<>(festival.tickets().stream().map(festival::row).toList());
        rows.set(0, row(festival.ticket(0), "Ewa Wałęsa", FAMILY));
        rows.set(1, row(festival.ticket(1), "Łukasz Wałęsa", FAMILY));
        rows.set(2, row(festival.ticket(2), "Zofia Wałęsa", FAMILY));
        rows.set(3, row(festival.ticket(3), "Kim Walker", new RegistrationId("other")));
        return rows;
    }

    private static ManifestRow row(TicketId ticket, String holder, RegistrationId order) {
        return new ManifestRow(ticket, TicketStatus.VALID, SIX, holder, null, null, order, "walesa@example.org");
    }

    private EventFacts facts(GatePolicy policy) {
        var facts = festival.facts();
        return new EventFacts(facts.event(), facts.shortId(), facts.name(), facts.venue(), facts.zone(), facts.doors(),
                facts.start(), facts.end(), facts.status(), facts.types(), facts.gates(), facts.keys(), policy);
    }
}
