package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AdmitSignatureOnly;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.gatehouse.ticketing.admission.Verdict.Exit;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.admission.Verdict.NotATicket;
import org.gatehouse.ticketing.admission.Verdict.Readmit;
import org.gatehouse.ticketing.admission.Verdict.Unknown;
import org.gatehouse.ticketing.admission.Verdict.Void;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class GateTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

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
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aTicketIsAdmittedOnceAndRefusedTheSecondTimeWithTheFirstAdmission() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            var first = gate.present(festival.code(3));
            clock.pass(Duration.ofMinutes(1));
            var second = gate.present(festival.code(3));

            assertThat(first.verdict()).isInstanceOfSatisfying(Admit.class,
                    admit -> assertThat(admit.known().row().holder()).startsWith("Ada Okafor"));
            assertThat(second.verdict()).isInstanceOfSatisfying(AlreadyIn.class, already -> {
                assertThat(already.first().record()).isEqualTo(first.record().orElseThrow());
                assertThat(already.first().at()).isEqualTo(SIX);
            });
        }
    }

    @Test
    void aTicketThatWasFoundByHandIsAdmittedAsIfScannedAndItsRecordSaysSo() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            var found = gate.present(festival.ticket(3));
            clock.pass(Duration.ofMinutes(1));

            assertThat(found.verdict()).isInstanceOf(Admit.class);
            assertThat(gate.recent(1)).extracting(HistoryEntry::what)
                    .containsExactly(new GateRecord.In(1, GateRecord.Grounds.FOUND, null));
            assertThat(gate.present(festival.code(3)).verdict()).isInstanceOfSatisfying(AlreadyIn.class,
                    already -> assertThat(already.first().grounds()).isEqualTo(GateRecord.Grounds.FOUND));
            assertThat(gate.present(festival.ticket(3)).verdict()).isInstanceOf(AlreadyIn.class);
            assertThat(gate.present(festival.newTicket(SIX)).verdict()).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void everythingOfAnEveningIsThereAfterARestartWithoutNetwork() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
            gate.present(festival.code(1));
            gate.present("no ticket at all");
        }
        cloud.close();
        clock.pass(Duration.ofMinutes(5));

        try (var gate = house.gates().open(house.gates().enrolled().getFirst())) {
            assertThat(gate.ready()).isTrue();
            assertThat(gate.stand()).contains(new Stand(Festival.NORTH, Direction.IN));
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(AlreadyIn.class);
            assertThat(gate.present(festival.code(2)).verdict()).isInstanceOf(Admit.class);
            var standing = gate.standing();
            assertThat(standing.counts().admitted()).isEqualTo(3);
            assertThat(standing.counts().inside()).isEqualTo(3);
            assertThat(standing.counts().refused()).containsEntry(VerdictKind.NOT_A_TICKET, 1)
                    .containsEntry(VerdictKind.ALREADY_IN, 1);
            assertThat(standing.waiting()).isEqualTo(5);
            assertThat(gate.recent(2)).extracting(HistoryEntry::what).containsExactly(
                    new GateRecord.In(1, GateRecord.Grounds.LISTED, null),
                    new GateRecord.Refused(VerdictKind.ALREADY_IN));
        }
    }

    @Test
    void aGuestWhoLeavesMayComeBack() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
            clock.pass(Duration.ofHours(1));
            gate.standAt(Festival.NORTH, Direction.OUT);
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(Exit.class);
            assertThat(gate.standing().counts().inside()).isZero();
            clock.pass(Duration.ofMinutes(1));
            gate.standAt(Festival.NORTH, Direction.IN);

            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(Readmit.class);
        }
    }

    @Test
    void aRestartWhileTheGuestStandsThereAccusesNobody() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
        }
        clock.pass(Duration.ofSeconds(40));

        try (var gate = house.gates().open(house.gates().enrolled().getFirst())) {
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(JustAdmitted.class);
        }
    }

    @Test
    void aGateThatIsNotReadySaysWhatIsMissing() {
        try (var gate = house.gates().open(house.enrolled())) {
            assertThat(gate.present(festival.code(0)).verdict()).isEqualTo(new CouldNotJudge(Cause.NO_MANIFEST));
            gate.preload(progress -> {});
            assertThat(gate.present(festival.code(0)).verdict()).isEqualTo(new CouldNotJudge(Cause.NO_GATE));
            assertThat(gate.standing().waiting()).isZero();
        }
    }

    @Test
    void hostileTextGetsAVerdictAndIsKeptNowhere() throws IOException {
        var hostile = List.of("", "'; DROP TABLE record; --", "\u202Egnp.exe", "\u0000\u0001", "x".repeat(5000),
                "https://evil.example/?q=1", "\u001B[31m", "{\"ticketId\":\"x\",\"eventId\":\"y\"}", "\uD800");
        try (var gate = house.standingAt(Festival.NORTH)) {
            for (var text : hostile) {
                assertThat(gate.present(text).verdict()).as(text).isNotInstanceOf(CouldNotJudge.class);
            }
            assertThat(gate.present("'; DROP TABLE record; --").verdict()).isEqualTo(new NotATicket());
        }
        assertThat(everyByteBeneath(home)).doesNotContain("DROP TABLE record").doesNotContain("evil.example");
    }

    @Test
    void whateverIsScannedGetsAVerdictAndNoneOfItComesIntoALog() {
        var random = new Random(2953);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(heard);
        try (var gate = house.standingAt(Festival.NORTH)) {
            for (int length = 0; length <= 2_953; length += 1 + random.nextInt(60)) {
                var bytes = new byte[length];
                random.nextBytes(bytes);
                var text = "\u202E<hostile>" + new String(bytes, StandardCharsets.ISO_8859_1);

                assertThat(gate.present(text).verdict()).isEqualTo(new NotATicket());
                assertThat(gate.look(text)).isEqualTo(new NotATicket());
            }
            assertThat(gate.standing().counts().refused().get(VerdictKind.NOT_A_TICKET)).isGreaterThan(50);
        } finally {
            root.detachAppender(heard);
        }
        assertThat(heard.list).extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("hostile"));
    }

    @Test
    void namesCannotBeReadFromTheFilesOfAGate() throws IOException {
        try (var gate = house.standingAt(Festival.NORTH)) {
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOfSatisfying(Admit.class,
                    admit -> assertThat(admit.known().row().holder()).contains("Ada"));
            assertThat(everyByteBeneath(home)).doesNotContain("Ada").doesNotContain("Okafor");
        }
        assertThat(everyByteBeneath(home)).doesNotContain("Ada").doesNotContain("Okafor").contains("Harvest Moon");
    }

    @Test
    void recordsReachTheCloudAndOnlyThenCountAsHeld() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
            gate.present(festival.code(1));
            assertThat(gate.standing().waiting()).isEqualTo(2);

            gate.startSync();

            until(() -> gate.standing().waiting() == 0);
            assertThat(cloud.records()).hasSize(2);
            assertThat(gate.recent(9)).allSatisfy(
                    entry -> assertThat(entry.upload()).isEqualTo(new HistoryEntry.Upload.Held()));
            until(() -> gate.standing().link() instanceof Link.Online);
        }
    }

    @Test
    void whatHappensWithoutNetworkIsSentWhenItIsBack() {
        int port = cloud.port();
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.startSync();
            until(() -> gate.standing().link() instanceof Link.Online);
            cloud.close();
            for (int i = 0; i < 30; i++) {
                assertThat(gate.present(festival.code(i)).verdict()).isInstanceOf(Admit.class);
            }
            until(() -> gate.standing().link() instanceof Link.Offline);
            assertThat(gate.standing().waiting()).isEqualTo(30);

            cloud = CloudServer.at(port, festival, cloud::now);
            gate.syncNow();

            until(() -> gate.standing().waiting() == 0);
            assertThat(cloud.records()).extracting(record -> record.id().sequence()).hasSize(30).isSorted();
        }
    }

    @Test
    void aGateWithNothingToSendNoticesAllTheSameThatTheCloudIsGone() {
        int port = cloud.port();
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.startSync();
            until(() -> gate.standing().link() instanceof Link.Online);

            cloud.close();

            until(() -> gate.standing().link() instanceof Link.Offline);
            cloud = CloudServer.at(port, festival, cloud::now);
            until(() -> gate.standing().link() instanceof Link.Online);
        }
    }

    @Test
    void whatOtherGatesAndTheOrganizerDidIsKnownHere() {
        var other = new GateHouse(home.resolve("other"), cloud, clock);
        try (var south = other.standingAt(Festival.SOUTH); var north = house.standingAt(Festival.NORTH)) {
            south.present(festival.code(0));
            south.startSync();
            until(() -> south.standing().waiting() == 0);
            var row = festival.row(festival.ticket(1));
            cloud.change(new Change.Ticket(new ManifestRow(row.ticket(), TicketStatus.BLOCKED, SIX, null, null, null)));
            var sold = festival.newTicket(SIX);
            cloud.change(new Change.Ticket(festival.row(sold)));
            clock.pass(Duration.ofMinutes(1));
            north.startSync();
            until(() -> north.facts().isPresent() && north.standing().manifest().version() == cloud.version());

            assertThat(north.present(festival.code(0)).verdict()).isInstanceOfSatisfying(AlreadyIn.class,
                    already -> assertThat(already.first().gate()).isEqualTo(Festival.SOUTH));
            assertThat(north.present(festival.code(1)).verdict()).isInstanceOf(Void.class);
            assertThat(north.present(festival.code(sold)).verdict()).isInstanceOf(Admit.class);
            assertThat(north.standing().manifest().tickets()).isEqualTo(41);
            assertThat(north.standing().counts().inside()).isEqualTo(2);
        }
    }

    @Test
    void aGateThatComesLateLearnsWhatOthersDidBeforeItsSnapshot() {
        var early = new GateHouse(home.resolve("early"), cloud, clock);
        try (var gate = early.standingAt(Festival.SOUTH)) {
            gate.present(festival.code(0));
            gate.startSync();
            until(() -> gate.standing().waiting() == 0);
        }
        cloud.offer(festival.snapshot(cloud.version()));
        clock.pass(Duration.ofMinutes(1));

        try (var late = house.standingAt(Festival.NORTH)) {
            assertThat(late.present(festival.code(0)).verdict()).isInstanceOf(AlreadyIn.class);
        }
    }

    @Test
    void aTicketSoldSinceTheManifestIsAdmittedByItsSignature() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            clock.pass(Duration.ofMinutes(10));
            var sold = festival.newTicket(clock.instant());

            assertThat(gate.present(festival.code(sold)).verdict()).isInstanceOf(AdmitSignatureOnly.class);
        }
    }

    @Test
    void aRevokedDeviceSaysSo() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            cloud.goWrong((exchange, call) -> !call.endsWith("/records") && cloud.refuse(exchange, 403, "revoked"));
            gate.startSync();

            until(() -> gate.standing().link() instanceof Link.Revoked);
        }
    }

    @Test
    void listenersHearOfEveryChangeOnAThreadOfTheGate() {
        var heard = new ArrayList<GateStanding>();
        try (var gate = house.standingAt(Festival.NORTH)) {
            try (var subscription = gate.onStanding(standing -> {
                assertThat(Thread.currentThread().getName()).isEqualTo("gate-standing");
                synchronized (heard) {
                    heard.add(standing);
                }
            })) {
                gate.present(festival.code(0));
                until(() -> {
                    synchronized (heard) {
                        return !heard.isEmpty() && heard.getLast().counts().admitted() == 1;
                    }
                });
            }
        }
    }

    @Test
    void aSecondProgramIsKeptOutOfAStore() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            assertThatThrownBy(() -> house.gates().open(gate.event())).isInstanceOfSatisfying(StoreFailed.class,
                    failed -> assertThat(failed.reason()).isEqualTo(new StoreFailure.InUse()));
        }
    }

    @Test
    void warmingLeavesNoTrace() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.warm();

            assertThat(gate.recent(5)).isEmpty();
            assertThat(gate.standing().waiting()).isZero();
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(Admit.class);
        }
    }

    private static String everyByteBeneath(Path folder) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come about within ten seconds").isLessThan(end);
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
