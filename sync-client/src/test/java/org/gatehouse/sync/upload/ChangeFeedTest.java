package org.gatehouse.sync.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.festival.Eventually.until;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes down to a gate.
class ChangeFeedTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 1_300);
    private CloudServer cloud;
    private GateClient gate;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, clock);
        gate = new GateHouse(home, cloud, clock).standingAt(Festival.NORTH);
    }

    @AfterEach
    void close() {
        gate.close();
        cloud.close();
    }

    @Test
    void anUploadThatFailsDoesNotStopWhatComesDown() {
        cloud.goWrong((exchange, call) -> call.endsWith("/records") && cloud.refuse(exchange, 500, "unforeseen"));
        present(3);
        gate.startSync();

        cloud.change(new Change.Ticket(festival.row(festival.newTicket(SIX))));

        until(() -> gate.standing().manifest().tickets() == 1_301);
        until(() -> gate.standing().link() instanceof Link.Online);
        assertThat(gate.standing().waiting()).isEqualTo(3);
    }

    @Test
    void changesThatTheEventsKeyDidNotSignAreNotTakenIn() {
        var stranger = SigningKey.of(Bytes.parse("A".repeat(42) + "E"));
        cloud.goWrong((exchange, call) -> call.contains("/changes") && reply(exchange, SignedText.sign(
                festival.page(List.of(header(10, 11, 1), new Change.Gone(festival.ticket(0)))).text(), Purpose.CHANGES,
                2, stranger)));
        gate.startSync();

        until(() -> gate.standing().notices().contains(new Notice.ChangesNotTrusted()));
        assertThat(gate.standing().manifest().tickets()).isEqualTo(1_300);
        cloud.goRight();
        gate.syncNow();
        until(() -> gate.standing().notices().isEmpty());
    }

    @Test
    void aPageThatDoesNotFollowOnIsNotTakenIn() {
        var pages = List.of(List.of(header(9, 11, 1), new Change.Gone(festival.ticket(0))),
                List.of(header(10, 9, 1), new Change.Gone(festival.ticket(0))),
                List.of(header(10, 12, 2), new Change.Gone(festival.ticket(0))),
                List.of(new ChangesHeader(Festival.EVENT, ChangesHeader.Content.RECORDS, 10, 11, 11, 1),
                        new Change.Gone(festival.ticket(0))));
        var seen = new ArrayList<SignedText>();
        cloud.goWrong((exchange, call) -> {
            if (!call.contains("/changes")) {
                return false;
            }
            var page = festival.page(pages.get(seen.size() % pages.size()));
            seen.add(page);
            return reply(exchange, page);
        });

        gate.startSync();
        until(() -> {
            gate.syncNow();
            return seen.size() > 8;
        });

        assertThat(gate.standing().manifest().version()).isEqualTo(10);
        assertThat(gate.standing().manifest().tickets()).isEqualTo(1_300);
    }

    @Test
    void aGateTooFarBehindFetchesANewManifestByItself() {
        cloud.goWrong((exchange, call) -> call.endsWith("after=10") && cloud.refuse(exchange, 410, "manifest-needed"));
        for (int i = 0; i < 5; i++) {
            cloud.change(new Change.Ticket(festival.row(festival.ticket(i))));
        }
        cloud.offer(festival.snapshot(15));

        gate.startSync();

        until(() -> gate.standing().manifest().version() == 15 && gate.standing().notices().isEmpty());
    }

    private static ChangesHeader header(long after, long version, int count) {
        return new ChangesHeader(Festival.EVENT, ChangesHeader.Content.ALL, after, version, version, count);
    }

    private boolean reply(HttpExchange exchange, SignedText page) throws IOException {
        cloud.reply(exchange, 200, page);
        return true;
    }

    private void present(int tickets) {
        for (int i = 0; i < tickets; i++) {
            assertThat(gate.present(festival.code(i)).record()).isPresent();
        }
    }
}
