package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.NotATicket;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What strangers hold before a gate, and what can be read of its files.
class HostileTextTest {
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

    private static String everyByteBeneath(Path folder) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
