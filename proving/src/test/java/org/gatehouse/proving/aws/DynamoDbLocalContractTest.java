package org.gatehouse.proving.aws;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The tables in AWS's own local build keep the same promises.
@ExtendWith(LocalDynamo.class)
class DynamoDbLocalContractTest extends TableContract {
    @BeforeEach
    void start(DynamoDbClient dynamo) {
        use(dynamo);
    }
}
