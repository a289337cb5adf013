package org.gatehouse.backend.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.backend.http.Answers;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.local.TestCloud;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

@ExtendWith(TestCloud.class)
class StoreTest {
    private static final TableNames NAMES = new TableNames("test-");
    private final List<Duration> waits = new ArrayList<>();
    private Store store;
    private DynamoDbClient dynamo;

    @BeforeEach
    void start(DynamoDbClient client) {
        dynamo = client;
        new TableMaker(client, NAMES).makeMissing();
        store = new Store(client, NAMES, new Pause(new Random(1), waits::add));
    }

    @Test
    void makingTheTablesTwiceIsMakingThemOnce() {
        new TableMaker(dynamo, NAMES).makeMissing();

        assertThat(dynamo.listTables().tableNames()).hasSize(Table.values().length);
    }

    @Test
    void allIsWrittenOrNothing() {
        store.put(Table.EVENTS, inventory(3));

        var outcome = store.commit(store.transaction().putIfAbsent("registration", Table.REGISTRATIONS, registration())
                .update("seats", Table.EVENTS, key(), Change.add("left", -5), Condition.atLeast("left", 5)));

        assertThat(outcome).isEqualTo(new Transaction.Outcome.Refused(List.of("seats")));
        assertThat(store.find(Table.REGISTRATIONS, registrationKey())).isEmpty();
        assertThat(waits).isEmpty();
    }

    @Test
    void aConflictIsTriedAgainAfterAWhile() {
        var flaky = new Store(new Flaky(dynamo, 3, "TransactionConflict"), NAMES, new Pause(new Random(1), waits::add));

        var outcome = flaky.commit(flaky.transaction().put("row", Table.EVENTS, inventory(1)));

        assertThat(outcome).isEqualTo(new Transaction.Outcome.Done());
        assertThat(waits).hasSize(3);
    }

    @Test
    void endlessConflictsEndAsBusyWithNothingWritten() {
        var stuck = new Store(new Flaky(dynamo, 999, "ThrottlingError"), NAMES,
                new Pause(new Random(1), waits::add));

        assertThatThrownBy(() -> stuck.commit(stuck.transaction().put("row", Table.EVENTS, inventory(1))))
                .isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.Busy.class));
        assertThat(store.find(Table.EVENTS, key())).isEmpty();
    }

    @Test
    void whatDynamoDidNotProcessIsSentAgain() {
        var flaky = new Store(new Flaky(dynamo, 2, "unused"), NAMES, new Pause(new Random(1), waits::add));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 60; i++) {
            rows.add(Row.empty().with("event", "EVENT#e1").with("part", "P" + i));
        }

        flaky.putAll(Table.EVENTS, rows);

        assertThat(store.all(Query.of(Table.EVENTS, "EVENT#e1").beginning("P").limit(7))).hasSize(60);
        assertThat(waits).hasSize(2);
    }

    @Test
    void aQueryReadsAboveANumber() {
        for (long version = 1; version <= 5; version++) {
            store.put(Table.CHANGES, Row.empty().with("event", "EVENT#e1").with("version", version));
        }

        var rows = store.all(Query.of(Table.CHANGES, "EVENT#e1").above(3));

        assertThat(rows).extracting(row -> row.number("version")).containsExactly(4L, 5L);
    }

    @Test
    void anAnswerIsKeptForItsKeyAndRequest() {
        var answers = new StoredAnswers(store, () -> Instant.EPOCH, new Json());
        var answer = new Answers.Answer(201, java.util.Map.of("location", "/x"), null);

        assertThat(answers.take("k", "r")).isInstanceOf(Answers.Known.Fresh.class);
        assertThat(answers.take("k", "r")).isInstanceOf(Answers.Known.UnderWay.class);
        answers.keep("k", answer);

        assertThat(answers.take("k", "r")).isEqualTo(new Answers.Known.Answered(answer));
        assertThat(answers.take("k", "other")).isInstanceOf(Answers.Known.OtherRequest.class);
    }

    @Test
    void aKeyWhoseCallNeverEndedIsFreeAgainAfterAMinute() {
        new StoredAnswers(store, () -> Instant.EPOCH, new Json()).take("k", "r");

        var later = new StoredAnswers(store, () -> Instant.EPOCH.plusSeconds(61), new Json());

        assertThat(later.take("k", "r")).isInstanceOf(Answers.Known.Fresh.class);
    }

    private static Row key() {
        return Row.empty().with("event", "EVENT#e1").with("part", "INVENTORY");
    }

    private static Row inventory(int left) {
        return key().with("left", left);
    }

    private static Row registrationKey() {
        return Row.empty().with("registration", "REG#r1");
    }

    private static Row registration() {
        return registrationKey().with("made", "now");
    }

    /// What the local DynamoDB never does and the real one does: refuse for a passing reason, leave work undone.
    private static final class Flaky implements DynamoDbClient {
        private final DynamoDbClient real;
        private final AtomicInteger failures;
        private final String reason;

        Flaky(DynamoDbClient real, int failures, String reason) {
            this.real = real;
            this.failures = new AtomicInteger(failures);
            this.reason = reason;
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            if (failures.getAndDecrement() > 0) {
                throw TransactionCanceledException.builder()
                        .cancellationReasons(
                                Optional.of(CancellationReason.builder().code(reason).build()).orElseThrow())
                        .build();
            }
            return real.transactWriteItems(request);
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            if (failures.getAndDecrement() > 0) {
                return BatchWriteItemResponse.builder().unprocessedItems(request.requestItems()).build();
            }
            return real.batchWriteItem(request);
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(
                java.util.function.Consumer<BatchWriteItemRequest.Builder> request) {
            return batchWriteItem(BatchWriteItemRequest.builder().applyMutation(request).build());
        }

        @Override
        public String serviceName() {
            return real.serviceName();
        }

        @Override
        public void close() {}
    }
}
