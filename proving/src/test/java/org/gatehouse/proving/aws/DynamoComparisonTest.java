package org.gatehouse.proving.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gatehouse.backend.table.TableMaker;
import org.gatehouse.backend.table.TableNames;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The DynamoDB in memory and AWS's own local build are asked the same random questions and give the same answers.
@ExtendWith(LocalDynamo.class)
class DynamoComparisonTest {
    private static final int OPERATIONS = 700;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothAnswerTheSame(long seed, DynamoDbClient local) {
        var memory = MemoryDynamo.empty();
        new TableMaker(local, new TableNames("test-")).makeMissing();
        new TableMaker(memory, new TableNames("test-")).makeMissing();
        var questions = new RandomOperations(new Random(seed));

        for (int i = 0; i < OPERATIONS; i++) {
            var operation = questions.next();

            var right = Asked.of(operation, local);
            var ours = Asked.of(operation, memory);

            assertThat(ours).as("seed %d, operation %d: %s", seed, i, operation).isEqualTo(right);
        }
    }
}
