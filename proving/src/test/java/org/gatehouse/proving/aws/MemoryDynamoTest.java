package org.gatehouse.proving.aws;

import org.junit.jupiter.api.BeforeEach;

/// The tables in memory keep the promises.
class MemoryDynamoTest extends TableContract {
    @BeforeEach
    void start() {
        use(MemoryDynamo.empty());
    }
}
