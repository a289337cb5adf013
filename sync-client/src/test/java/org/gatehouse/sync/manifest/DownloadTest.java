package org.gatehouse.sync.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.manifest.PreloadTest.failure;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.gatehouse.sync.checkin.PreloadFailure.Tear;
import org.gatehouse.sync.checkin.PreloadFailure.Torn;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.ProgressListener.Progress;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.Festival.Snapshot;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A manifest on its way over a bad line.
class DownloadTest {
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
    void aBrokenDownloadGoesOnWhereItBroke() throws IOException {
        var file = festival.snapshot(10).file();
        int half = file.length / 2;
        var broken = new AtomicInteger();
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/rows") || broken.getAndIncrement() > 0) {
                return false;
            }
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, half);
            exchange.getResponseBody().flush();
            throw new IOException("the cable was pulled");
        });
        try (var gate = house.gates().open(house.enrolled())) {
            var fetched = new ArrayList<Long>();

            gate.preload(progress -> {
                if (progress instanceof Progress.Fetching fetching) {
                    fetched.add(fetching.bytes());
                }
            });

            assertThat(gate.standing().manifest().tickets()).isEqualTo(950);
            assertThat(fetched).isSorted();
            assertThat(broken).hasValue(2);
        }
    }

    @Test
    void whatABrokenDownloadLeavesOnTheDiskNamesNobodyAndItGoesOnFromThere() throws IOException {
        var file = festival.snapshot(10).file();
        int arrives = festival.snapshot(10).header().blocks().getFirst().length() + 7;
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/rows")) {
                return false;
            }
            if (exchange.getRequestHeaders().containsKey("Range")) {
                throw new IOException("the cable is still out");
            }
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, arrives);
            exchange.getResponseBody().flush();
            throw new IOException("the cable was pulled");
        });
        try (var gate = house.gates().open(house.enrolled())) {
            assertThat(failure(gate)).isInstanceOf(PreloadFailure.NotFetched.class);

            var left = Files.readAllBytes(partBeneath(home));
            assertThat(left).hasSize(arrives);
            assertThat(unpacked(file)).contains("Ada Okafor");
            assertThat(unpacked(left)).doesNotContain("Ada Okafor");
            assertThat(Arrays.mismatch(left, file)).isLessThan(16);

            cloud.goRight();
            var fetched = new ArrayList<Long>();
            gate.preload(progress -> {
                if (progress instanceof Progress.Fetching fetching) {
                    fetched.add(fetching.bytes());
                }
            });
            assertThat(fetched).allMatch(bytes -> bytes > arrives);
            assertThat(gate.standing().manifest().tickets()).isEqualTo(950);
        }
    }

    private static Path partBeneath(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).findFirst().orElseThrow();
        }
    }

    /// As much as can be read by whoever takes it for gzip.
    private static String unpacked(byte[] bytes) {
        var text = new ByteArrayOutputStream();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                text.write(one);
            }
        } catch (IOException end) {
            // that is all of it
        }
        return text + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aDownloadThatNeverEndsStopsAtTheLengthThatWasSignedFor() throws IOException {
        var file = festival.snapshot(10).file();
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/rows")) {
                return false;
            }
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(file);
            var noise = new byte[64 * 1024];
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(noise);
            }
            return true;
        });
        try (var gate = house.gates().open(house.enrolled())) {
            long before = bytesBeneath(home);

            assertThat(failure(gate)).isEqualTo(new Torn(Tear.CONTENT, 0, 10));

            assertThat(bytesBeneath(home) - before).isLessThan(2_000_000);
        }
    }

    @Test
    void aBlockThatCameDamagedIsFetchedAgain() throws IOException {
        var damaged = festival.snapshot(10).file().clone();
        damaged[damaged.length / 2] ^= 4;
        var times = new AtomicInteger();
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/rows") || times.getAndIncrement() > 0) {
                return false;
            }
            exchange.sendResponseHeaders(200, damaged.length);
            exchange.getResponseBody().write(damaged);
            return true;
        });
        try (var gate = house.gates().open(house.enrolled())) {
            gate.preload(progress -> {});

            assertThat(gate.standing().manifest().tickets()).isEqualTo(950);
        }
    }

    @Test
    void rowsAreReadWhileOthersAreStillOnTheLine() throws IOException {
        var wrong = withATicketTwice();
        var over = new CountDownLatch(1);
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/rows")) {
                return false;
            }
            sendAllButTheLastBlock(wrong, exchange);
            awaitOrGiveUp(over);
            throw new IOException("the last block never comes");
        });
        cloud.offer(wrong);
        try (var gate = house.gates().open(house.enrolled())) {
            assertThat(failure(gate)).isEqualTo(new Torn(Tear.ORDER, 3, 10));
        } finally {
            over.countDown();
        }
    }

    @Test
    void aGateInServiceStoresNothingBeforeAllHasCome() throws IOException {
        var wrong = withATicketTwice();
        try (var gate = house.standingAt(Festival.NORTH)) {
            cloud.offer(wrong);
            cloud.goWrong((exchange, call) -> {
                if (!call.endsWith("/rows")) {
                    return false;
                }
                sendAllButTheLastBlock(wrong, exchange);
                throw new IOException("the last block never comes");
            });

            assertThat(failure(gate)).as("nobody has looked at the rows").isInstanceOf(PreloadFailure.NotFetched.class);
        }
    }

    private Snapshot withATicketTwice() {
        var rows = new ArrayList<>(festival.tickets().stream().map(festival::row).toList());
        rows.set(251, rows.get(250));
        return festival.snapshot(11, festival.facts(), rows);
    }

    private static void sendAllButTheLastBlock(Snapshot all, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, all.file().length);
        exchange.getResponseBody().write(all.file(), 0,
                all.file().length - all.header().blocks().getLast().length());
        exchange.getResponseBody().flush();
    }

    private static void awaitOrGiveUp(CountDownLatch over) throws IOException {
        try {
            over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static long bytesBeneath(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
