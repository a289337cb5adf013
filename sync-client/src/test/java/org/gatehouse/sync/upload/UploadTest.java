package org.gatehouse.sync.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.festival.Eventually.until;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.sync.json.Json;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.RecordBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final ObjectMapper json = Json.mapper();
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
    void manyRecordsGoInOrderAndInBatchesOfAtMostFiveHundred() {
        var sizes = new CopyOnWriteArrayList<Integer>();
        cloud.goWrong((exchange, call) -> call.endsWith("/records") && take(exchange, sizes));
        present(1_300);

        gate.startSync();

        until(() -> gate.standing().waiting() == 0);
        assertThat(sizes).containsExactly(500, 500, 300);
    }

    private boolean take(HttpExchange exchange, List<Integer> sizes) throws IOException {
        var records = batch(exchange);
        sizes.add(records.size());
        assertThat(records).extracting(record -> record.id().sequence()).isSorted();
        answer(exchange, records);
        return true;
    }

    @Test
    void oneRecordThatTheCloudCannotTakeDoesNotKeepTheOthersBack() {
        present(700);
        var bad = gate.recent(700).get(321).record();
        var taken = new CopyOnWriteArrayList<RecordId>();
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/records")) {
                return false;
            }
            var records = batch(exchange);
            if (records.stream().anyMatch(record -> record.id().equals(bad))) {
                return cloud.refuse(exchange, 422, "invalid");
            }
            records.forEach(record -> taken.add(record.id()));
            answer(exchange, records);
            return true;
        });

        gate.startSync();

        until(() -> gate.standing().waiting() == 1);
        assertThat(taken).doesNotHaveDuplicates().hasSize(699).doesNotContain(bad);
        cloud.goRight();
        gate.syncNow();
        until(() -> gate.standing().waiting() == 0);
        assertThat(cloud.records()).extracting(GateRecord::id).containsExactly(bad);
    }

    @Test
    void aRecordThatBringsTheOtherEndDownDoesNotKeepTheOthersBack() {
        present(50);
        var bad = gate.recent(50).get(21).record();
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/records")) {
                return false;
            }
            var records = batch(exchange);
            if (records.stream().anyMatch(record -> record.id().equals(bad))) {
                throw new IOException("the connection breaks");
            }
            records.forEach(cloud::hold);
            answer(exchange, records);
            return true;
        });

        gate.startSync();

        until(() -> {
            gate.syncNow();
            return gate.standing().waiting() == 1;
        });
        assertThat(cloud.records()).hasSize(49).extracting(GateRecord::id).doesNotContain(bad);
    }

    @Test
    void aRecordThatTheAnswerDoesNotNameIsSentAgain() {
        var calls = new AtomicInteger();
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/records") || calls.getAndIncrement() > 0) {
                return false;
            }
            answer(exchange, batch(exchange).subList(0, 2));
            return true;
        });
        present(5);

        gate.startSync();

        until(() -> gate.standing().waiting() == 0);
        assertThat(cloud.records()).extracting(record -> record.id().sequence()).containsExactly(3L, 4L, 5L);
    }

    @Test
    void aLostAcknowledgementLosesNothingAndDoublesNothing() {
        var lost = new AtomicInteger();
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/records") || lost.getAndIncrement() > 2) {
                return false;
            }
            for (var record : batch(exchange)) {
                cloud.hold(record);
            }
            throw new IOException("the answer is lost");
        });
        present(20);

        gate.startSync();

        until(() -> gate.standing().waiting() == 0);
        assertThat(lost.get()).isGreaterThan(2);
        assertThat(cloud.records()).hasSize(20);
    }

    @Test
    void aQuarantinedRecordIsHeldAndShown() {
        cloud.goWrong((exchange, call) -> {
            if (!call.endsWith("/records")) {
                return false;
            }
            var answers = batch(exchange).stream()
                    .map(record -> new Answer(record.id(), Outcome.QUARANTINED, Reason.DEVICE_REVOKED)).toList();
            cloud.reply(exchange, 200, new BatchAnswer(answers, SIX));
            return true;
        });
        present(3);

        gate.startSync();

        until(() -> gate.standing().waiting() == 0);
        assertThat(gate.standing().quarantined()).isEqualTo(3);
        assertThat(gate.recent(1)).singleElement().extracting(HistoryEntry::upload)
                .isEqualTo(new HistoryEntry.Upload.Quarantined(Reason.DEVICE_REVOKED));
    }

    @Test
    void afterFailuresTheGateWaitsLongerEachTimeAndASteadyHandCanCallItBack() {
        var tries = new AtomicInteger();
        cloud.goWrong((exchange, call) -> {
            if (call.endsWith("/records")) {
                tries.incrementAndGet();
                return cloud.refuse(exchange, 503, "unforeseen");
            }
            return false;
        });
        present(1);
        gate.startSync();
        until(() -> tries.get() >= 6);
        cloud.goRight();

        gate.syncNow();

        until(() -> gate.standing().waiting() == 0);
    }

    private void present(int tickets) {
        for (int i = 0; i < tickets; i++) {
            assertThat(gate.present(festival.code(i)).record()).isPresent();
        }
    }

    private List<GateRecord> batch(HttpExchange exchange) throws IOException {
        return json.readValue(CloudServer.body(exchange), RecordBatch.class).records();
    }

    private void answer(HttpExchange exchange, List<GateRecord> records) throws IOException {
        var answers = records.stream().map(record -> new Answer(record.id(), Outcome.STORED, null)).toList();
        cloud.reply(exchange, 200, new BatchAnswer(answers, SIX));
    }
}
