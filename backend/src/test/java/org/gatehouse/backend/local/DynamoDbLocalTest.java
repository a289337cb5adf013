package org.gatehouse.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

@ExtendWith(TestCloud.class)
class DynamoDbLocalTest {
    @Test
    void aTicketIsMarkedOnce(DynamoDbClient dynamo) {
        createTickets(dynamo);
        mark(dynamo, "TICKET#ada", "North");

        assertThatThrownBy(() -> mark(dynamo, "TICKET#ada", "South"))
                .isInstanceOf(ConditionalCheckFailedException.class);
    }

    @Test
    void anotherTestSeesTablesOfItsOwn(DynamoDbClient dynamo) {
        assertThat(dynamo.listTables().tableNames()).isEmpty();
    }

    @Test
    void whatIsInTheFolderIsThereAtTheNextStart(@TempDir Path folder) {
        var keys = AccessKeys.random(new SecureRandom());
        try (var first = DynamoDbLocal.inFolder(folder, 0); var client = TestCloud.dynamo(first.endpoint(), keys)) {
            createTickets(client);
            mark(client, "TICKET#ada", "North");
        }

        try (var second = DynamoDbLocal.inFolder(folder, 0); var client = TestCloud.dynamo(second.endpoint(), keys)) {
            var found = client.getItem(g -> g.tableName("tickets").key(Map.of("id", text("TICKET#ada"))));
            assertThat(found.item().get("gate").s()).isEqualTo("North");
        }
    }

    @Test
    void theLoopbackAloneReachesIt() throws IOException {
        try (var dynamo = DynamoDbLocal.inMemory()) {
            var port = dynamo.endpoint().getPort();
            for (var address : otherAddressesOfThisMachine()) {
                assertThatThrownBy(() -> connect(address, port)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whereItIsMissingItSaysHowToGetIt() {
        var file = System.clearProperty(DynamoDbLocal.CLASS_PATH_PROPERTY);
        try {
            assertThatThrownBy(DynamoDbLocal::inMemory)
                    .hasMessageContaining("mvn -pl dynamodb-local generate-resources")
                    .hasMessageContaining("dynamodb.endpoint");
        } finally {
            System.setProperty(DynamoDbLocal.CLASS_PATH_PROPERTY, file);
        }
    }

    @Test
    void itEndsWithTheProcessThatStartedIt() throws Exception {
        var parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + DynamoDbLocal.CLASS_PATH_PROPERTY + "=" + System.getProperty(DynamoDbLocal.CLASS_PATH_PROPERTY),
                "-cp", System.getProperty("java.class.path"), StartsDynamoDb.class.getName()).start();
        var child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine())).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();

        child.onExit().get(20, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private static void createTickets(DynamoDbClient dynamo) {
        dynamo.createTable(t -> t.tableName("tickets").billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH)));
    }

    private static void mark(DynamoDbClient dynamo, String id, String gate) {
        dynamo.putItem(p -> p.tableName("tickets").item(Map.of("id", text(id), "gate", text(gate)))
                .conditionExpression("attribute_not_exists(id)"));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static java.util.List<InetAddress> otherAddressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()).toList();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
        }
    }

    /// A program that starts DynamoDB Local, prints the child's process id and waits to be killed.
    static final class StartsDynamoDb {
        public static void main(String[] arguments) throws InterruptedException {
            try (var dynamo = DynamoDbLocal.inMemory()) {
                System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
                Thread.sleep(60_000);
                System.out.println(dynamo.endpoint());
            }
        }
    }
}
