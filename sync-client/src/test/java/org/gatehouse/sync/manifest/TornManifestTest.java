package org.gatehouse.sync.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.manifest.PreloadTest.failure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.sync.checkin.PreloadFailure.Tear;
import org.gatehouse.sync.checkin.PreloadFailure.Torn;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival.Snapshot;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is not to be trusted is not taken in, and the last good manifest stays in use.
class TornManifestTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 950).inBlocksOf(100);
    private CloudServer cloud;
    private GateHouse house;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, clock);
        house = new GateHouse(home, cloud, clock);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aManifestSignedByAStrangerIsNotTakenIn() {
        var stranger = SigningKey.of(Bytes.parse("A".repeat(42) + "E"));
        var honest = festival.snapshot(11);
        var forged = new Snapshot(honest.header(),
                SignedText.sign(honest.signed().text(), Purpose.MANIFEST, 2, stranger), honest.file());

        assertThat(failureOf(forged)).isEqualTo(new PreloadFailure.NotTrusted());
    }

    @Test
    void aManifestOfAnotherEventIsNotTakenIn() {
        var now = festival.facts();
        var other = new EventFacts(EventId.parse("other"), now.shortId(), now.name(), now.venue(), now.zone(),
                now.doors(), now.start(), now.end(), now.status(), now.types(), now.gates(), now.keys(), now.policy());

        assertThat(failureOf(festival.snapshot(11, other, List.of()))).isEqualTo(new PreloadFailure.OtherEvent());
    }

    @Test
    void aManifestOlderThanTheLastIsNotTakenIn() {
        assertThat(failureOf(festival.snapshot(9))).isEqualTo(new PreloadFailure.Older(10, 9));
    }

    static Stream<Arguments> tears() {
        return Stream.of(Arguments.of("its last bytes are missing", Tear.CONTENT),
                Arguments.of("two of its blocks are swapped", Tear.CONTENT),
                Arguments.of("a byte in the middle is another", Tear.CONTENT),
                Arguments.of("it is another version's file", Tear.CONTENT),
                Arguments.of("a block is no gzip", Tear.UNREADABLE),
                Arguments.of("a block ends within a row", Tear.UNREADABLE),
                Arguments.of("a block holds fewer rows than it says", Tear.COUNT),
                Arguments.of("a block holds more rows than it says", Tear.COUNT),
                Arguments.of("its blocks do not add up to its rows", Tear.COUNT),
                Arguments.of("two rows are swapped", Tear.ORDER), Arguments.of("a ticket is there twice", Tear.ORDER),
                Arguments.of("a block repeats the one before", Tear.ORDER),
                Arguments.of("a row is another event's", Tear.STRANGER));
    }

    @ParameterizedTest
    @MethodSource("tears")
    void aTornManifestIsNotTakenInAndTheLastGoodOneStaysInUse(String how, Tear tear) {
        var failure = failureOf(torn(how));

        assertThat(failure).isInstanceOfSatisfying(Torn.class, torn -> assertThat(torn.tear()).isEqualTo(tear));
    }

    private Snapshot torn(String how) {
        var good = festival.snapshot(11);
        var file = good.file();
        var first = good.header().blocks().getFirst();
        var swapped = new ArrayList<>(rows());
        java.util.Collections.swap(swapped, 250, 251);
        var twice = new ArrayList<>(rows());
        twice.set(251, twice.get(250));
        return switch (how) {
            case "its last bytes are missing" -> with(good, Arrays.copyOf(file, file.length - 100));
            case "two of its blocks are swapped" -> with(good, swappedBlocks(good));
            case "a byte in the middle is another" -> with(good, flipped(file));
            case "it is another version's file" ->
                with(good, Arrays.copyOf(festival.snapshot(11, festival.facts(), swapped).file(), file.length));
            case "a block is no gzip" -> block(good, "no gzip at all".getBytes(), 100);
            case "a block ends within a row" -> block(good, festival.gzip(List.of("{\"ticket\":")), 100);
            case "a block holds fewer rows than it says" -> block(good, festival.gzip(rows().subList(0, 99)), 100);
            case "a block holds more rows than it says" -> block(good, festival.gzip(rows().subList(0, 100)), 99);
            case "its blocks do not add up to its rows" -> counted(good, 951);
            case "two rows are swapped" -> festival.snapshot(11, festival.facts(), swapped);
            case "a ticket is there twice" -> festival.snapshot(11, festival.facts(), twice);
            case "a block repeats the one before" ->
                festival.snapshot(header(good, List.of(first, first), 200), twiceFirst(good));
            case "a row is another event's" -> festival.snapshot(11, festival.facts(), List.of(stranger()));
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static Snapshot with(Snapshot good, byte[] file) {
        return new Snapshot(good.header(), good.signed(), file);
    }

    private static byte[] flipped(byte[] file) {
        var flipped = file.clone();
        flipped[file.length / 2] ^= 1;
        return flipped;
    }

    private static byte[] swappedBlocks(Snapshot good) {
        int first = good.header().blocks().get(0).length();
        int second = good.header().blocks().get(1).length();
        var file = good.file().clone();
        System.arraycopy(good.file(), first, file, 0, second);
        System.arraycopy(good.file(), 0, file, second, first);
        return file;
    }

    private static byte[] twiceFirst(Snapshot good) {
        int length = good.header().blocks().getFirst().length();
        var file = Arrays.copyOf(good.file(), length * 2);
        System.arraycopy(good.file(), 0, file, length, length);
        return file;
    }

    private Snapshot block(Snapshot good, byte[] bytes, int rows) {
        var block = new ManifestHeader.Block(rows, bytes.length, Festival.sha256(bytes));
        return festival.snapshot(header(good, List.of(block), rows), bytes);
    }

    private Snapshot counted(Snapshot good, long rows) {
        return festival.snapshot(header(good, good.header().blocks(), rows), good.file());
    }

    private static ManifestHeader header(Snapshot good, List<ManifestHeader.Block> blocks, long rows) {
        return new ManifestHeader(good.header().facts(), 11, good.header().madeAt(), good.header().goodUntil(), rows,
                blocks);
    }

    private ManifestRow stranger() {
        var own = festival.ticket(0);
        return festival.row(new TicketId(own.high() ^ 1L << 40, own.low()));
    }

    private List<ManifestRow> rows() {
        return festival.tickets().stream().map(festival::row).toList();
    }

    /// Offers it to a gate that already has a manifest, which must then work as before.
    private PreloadFailure failureOf(Snapshot offered) {
        try (var gate = house.standingAt(Festival.NORTH)) {
            cloud.offer(offered);
            var failure = failure(gate);
            assertThat(gate.standing().manifest().version()).isEqualTo(10);
            assertThat(gate.standing().manifest().tickets()).isEqualTo(950);
            gate.standAt(Festival.NORTH, Direction.IN);
            assertThat(gate.present(festival.code(940)).verdict()).isInstanceOf(Admit.class);
            return failure;
        }
    }
}
