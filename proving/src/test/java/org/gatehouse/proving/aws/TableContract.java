package org.gatehouse.proving.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatehouse.backend.http.Answers;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Paging;
import org.gatehouse.backend.table.Pause;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.StoredAnswers;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.TableMaker;
import org.gatehouse.backend.table.TableNames;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// What the backend's tables promise, whatever DynamoDB they are in: the same sentences for the one in memory and for
/// AWS's own local build.
abstract class TableContract {
    private static final TableNames NAMES = new TableNames("contract-");

    private Store store;
    private DynamoDbClient dynamo;

    void use(DynamoDbClient client) {
        dynamo = client;
        new TableMaker(dynamo, NAMES).makeMissing();
        store = new Store(dynamo, NAMES, new Pause(new Random(1), _ -> {}));
    }

    @Test
    void makingTheTablesTwiceIsMakingThemOnce() {
        new TableMaker(dynamo, NAMES).makeMissing();

        assertThat(dynamo.listTables().tableNames()).hasSize(Table.values().length);
    }

    @Test
    void whatIsPutIsFoundUntilItIsDeleted() {
        store.put(Table.KEYS,
                Row.empty().with("event", "EVENT#e1").with("number", 3).with("seed", new byte[]{1, -1}));

        var key = Row.empty().with("event", "EVENT#e1").with("number", 3);
        assertThat(store.find(Table.KEYS, key).orElseThrow().bytes("seed")).containsExactly(1, -1);
        store.delete(Table.KEYS, key);
        assertThat(store.find(Table.KEYS, key)).isEmpty();
    }

    @Test
    void aRowIsPutOnceWhereItMustBeAbsent() {
        assertThat(store.put(Table.EVENTS, inventory(1), Condition.absent(Table.EVENTS))).isTrue();

        assertThat(store.put(Table.EVENTS, inventory(2), Condition.absent(Table.EVENTS))).isFalse();
        assertThat(store.find(Table.EVENTS, key()).orElseThrow().number("left")).isEqualTo(1);
    }

    @Test
    void aConditionWithTwoSidesHoldsByEither() {
        var newer = Condition.absent(Table.EVENTS).or(Condition.below("left", 5));

        assertThat(store.put(Table.EVENTS, inventory(3), newer)).isTrue();
        assertThat(store.put(Table.EVENTS, inventory(9), newer)).isTrue();
        assertThat(store.put(Table.EVENTS, inventory(4), newer)).isFalse();
    }

    @Test
    void whatIsNotThereIsNeitherAboveNorBelow() {
        store.put(Table.EVENTS, key());

        assertThat(store.update(Table.EVENTS, key(), Change.add("left", 0), Condition.below("left", 5))).isFalse();
        assertThat(store.update(Table.EVENTS, key(), Change.add("left", 0), Condition.atLeast("left", 0))).isFalse();
    }

    @Test
    void numbersRiseAndFallBesideWhatIsSet() {
        store.put(Table.EVENTS, inventory(3).with("sold", 0));

        store.update(Table.EVENTS, key(), Change.add("left", -2).plus("sold", 2), Condition.atLeast("left", 2));
        store.update(Table.EVENTS, key(), Change.set(Row.empty().with("note", "sold out")),
                Condition.present(Table.EVENTS).and(Condition.lacking("note")));

        var row = store.find(Table.EVENTS, key()).orElseThrow();
        assertThat(row).isEqualTo(inventory(1).with("sold", 2).with("note", "sold out"));
    }

    @Test
    void allIsWrittenOrNothingAndTheRefusedAreNamed() {
        store.put(Table.EVENTS, inventory(3));

        var outcome = store.commit(store.transaction().putIfAbsent("registration", Table.REGISTRATIONS, registration())
                .update("seats", Table.EVENTS, key(), Change.add("left", -5), Condition.atLeast("left", 5))
                .check("note", Table.EVENTS, key().with("part", "NOTE"), Condition.present(Table.EVENTS)));

        assertThat(outcome).isEqualTo(new Outcome.Refused(List.of("seats", "note")));
        assertThat(store.find(Table.REGISTRATIONS, registrationKey())).isEmpty();
    }

    @Test
    void aTransactionWritesAllOfItsRows() {
        store.put(Table.EVENTS, inventory(7));

        var outcome = store.commit(store.transaction().putIfAbsent("registration", Table.REGISTRATIONS, registration())
                .update("seats", Table.EVENTS, key(), Change.add("left", -5), Condition.atLeast("left", 5)));

        assertThat(outcome).isEqualTo(new Outcome.Done());
        assertThat(store.find(Table.REGISTRATIONS, registrationKey())).contains(registration());
        assertThat(store.find(Table.EVENTS, key())).contains(inventory(2));
    }

    @Test
    void noRowIsWrittenTwiceInOneTransaction() {
        var twice = store.transaction().put("once", Table.EVENTS, inventory(1)).put("twice", Table.EVENTS,
                inventory(2));

        assertThatThrownBy(() -> store.commit(twice)).isInstanceOf(DynamoDbException.class);
        assertThat(store.find(Table.EVENTS, key())).isEmpty();
    }

    @Test
    void manyRowsAreWrittenAndReadAndPagedThrough() {
        var rows = IntStream.range(0, 130).mapToObj(i -> key().with("part", "P%03d".formatted(i))).toList();

        store.putAll(Table.EVENTS, rows);

        assertThat(store.findAll(Table.EVENTS, rows)).hasSameElementsAs(rows);
        assertThat(store.all(Query.of(Table.EVENTS, "EVENT#e1").beginning("P").limit(7))).isEqualTo(rows);
        assertThat(store.all(Query.of(Table.EVENTS, "EVENT#e1").beginning("P").falling().limit(65)))
                .isEqualTo(rows.reversed());
    }

    @Test
    void aQueryReadsAboveANumberAndNumbersAreNotTexts() {
        for (long version = 8; version <= 12; version++) {
            store.put(Table.CHANGES, Row.empty().with("event", "EVENT#e1").with("version", version));
        }

        var rows = store.all(Query.of(Table.CHANGES, "EVENT#e1").above(9));

        assertThat(rows).extracting(row -> row.number("version")).containsExactly(10L, 11L, 12L);
    }

    @Test
    void anIndexHoldsOnlyRowsThatHaveItsAttributes() {
        var index = Table.EVENTS.indexes().getFirst();
        store.put(Table.EVENTS, key().with("organization", "ORG#o1"));
        for (var begins : List.of("2027-06-19", "2027-05-01", "2027-07-03")) {
            store.put(Table.EVENTS,
                    key().with("part", begins).with("organization", "ORG#o1").with("begins", begins));
        }

        var query = Query.of(Table.EVENTS, index, "ORG#o1").falling();
        var paging = new Paging(store);
        var first = paging.read(query, Optional.empty(), 2, Optional::of);
        var second = paging.read(query, first.cursor(), 2, Optional::of);

        var found = new ArrayList<>(first.items());
        found.addAll(second.items());
        assertThat(found).extracting(row -> row.text("begins")).containsExactly("2027-07-03", "2027-06-19",
                "2027-05-01");
        assertThat(second.cursor()).isEmpty();
    }

    @Test
    void anAnswerIsKeptForItsKeyAndRequestUntilItsCallHasHadAMinute() {
        var answers = new StoredAnswers(store, () -> Instant.EPOCH, new Json());
        var answer = new Answers.Answer(201, Map.of("location", "/x"), new byte[]{'{', '}'});

        assertThat(answers.take("k", "r")).isInstanceOf(Answers.Known.Fresh.class);
        assertThat(answers.take("k", "r")).isInstanceOf(Answers.Known.UnderWay.class);
        answers.keep("k", answer);
        assertThat(answers.take("k", "r")).isInstanceOf(Answers.Known.Answered.class);
        assertThat(answers.take("k", "other")).isInstanceOf(Answers.Known.OtherRequest.class);

        answers.take("unfinished", "r");
        var later = new StoredAnswers(store, () -> Instant.EPOCH.plusSeconds(61), new Json());
        assertThat(later.take("unfinished", "r")).isInstanceOf(Answers.Known.Fresh.class);
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
        return registrationKey().with("made", "now").with("event", "EVENT#e1");
    }
}
