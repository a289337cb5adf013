package org.gatehouse.backend.runtime;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.TableMaker;
import org.gatehouse.backend.table.TableNames;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The infrastructure's description against the code that is to run on it.
class TemplateTest {
    private static final JsonNode TEMPLATE = template();
    /// What calls of the SDK ask of the function's role, where that is not an action of the call's own name.
    private static final Map<String, List<String>> ASKED = Map.of(
            "dynamodb:TransactWriteItems",
            List.of("dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"),
            "s3:HeadObject", List.of("s3:GetObject", "s3:ListBucket"),
            "cognito-idp:ListUsersPaginator", List.of("cognito-idp:ListUsers"),
            "ses:SendEmail", List.of("ses:SendEmail", "ses:SendRawEmail"));
    private static final Map<String, String> SERVICES = Map.of("DynamoDbClient", "dynamodb", "S3Client", "s3",
            "CognitoIdentityProviderClient", "cognito-idp", "SesV2Client", "ses");
    /// What is called on every client and is no call of the service.
    private static final Set<String> NO_CALLS = Set.of("builder", "close", "waiter");

    @ParameterizedTest
    @EnumSource
    void everyTableIsMadeAsTheLocalCloudMakesIt(Table table) {
        var made = TableMaker.request(table, new TableNames("${Prefix}"));
        var described = resources("AWS::DynamoDB::Table")
                .filter(each -> each.at("/TableName/Fn::Sub").asText().equals(made.tableName())).toList();

        assertThat(described).singleElement().satisfies(properties -> {
            assertThat(keys(properties.at("/KeySchema"))).isEqualTo(made.keySchema().stream()
                    .map(key -> key.attributeName() + " " + key.keyType()).toList());
            assertThat(texts(properties.at("/AttributeDefinitions"), "AttributeName", "AttributeType"))
                    .containsExactlyInAnyOrderElementsOf(made.attributeDefinitions().stream()
                            .map(each -> each.attributeName() + " " + each.attributeType()).toList());
            assertThat(indexes(properties)).isEqualTo(made.globalSecondaryIndexes().stream()
                    .map(index -> index.indexName() + " " + index.keySchema().stream()
                            .map(key -> key.attributeName() + " " + key.keyType()).toList() + " "
                            + index.projection().projectionType())
                    .toList());
            assertThat(properties.at("/TimeToLiveSpecification/AttributeName").asText()).isEqualTo(Table.EXPIRES);
            assertThat(properties.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").asBoolean())
                    .isTrue();
        });
    }

    @Test
    void whatIsKeptStaysWhenTheStackGoes() {
        assertThat(TEMPLATE.get("Resources")).filteredOn(each -> Set.of("AWS::DynamoDB::Table", "AWS::S3::Bucket",
                "AWS::Cognito::UserPool").contains(each.get("Type").asText())).hasSize(Table.values().length + 2)
                .allSatisfy(each -> {
                    assertThat(each.path("DeletionPolicy").asText()).isEqualTo("Retain");
                    assertThat(each.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
                });
    }

    @Test
    void theFunctionStartsWithWhatItIsGiven() throws ClassNotFoundException {
        var function = resource("AWS::Lambda::Function");
        var environment = new HashMap<String, String>();
        function.at("/Environment/Variables").properties()
                .forEach(each -> environment.put(each.getKey(),
                        each.getKey().contains("MAIL") ? "tickets@value.example" : "https://value.example/pool_1"));

        assertThat(LambdaHandler.config(environment).tablePrefix()).isNotEmpty();
        assertThat(LambdaHandler.sender(environment)).isPresent();
        assertThat(environment.keySet()).filteredOn(name -> name.startsWith("GATEHOUSE_"))
                .containsExactlyInAnyOrderElementsOf(readBy("LambdaHandler"));
        assertThat(RequestHandler.class).isAssignableFrom(Class.forName(function.get("Handler").asText()));
        assertThat(function.get("Runtime").asText())
                .isEqualTo("java" + (compiled("LambdaHandler").majorVersion() - 44));
    }

    @Test
    void theLogTellsNoMoreThanTheCloudsOnALaptop() {
        var options = resource("AWS::Lambda::Function").at("/Environment/Variables/JAVA_TOOL_OPTIONS").asText();

        assertThat(options).startsWith("-Dlogback.configurationFile=");
        assertThat(LambdaHandler.class.getResource("/" + options.substring(options.indexOf('=') + 1))).isNotNull();
    }

    /// Addresses that open a file for a while are signed with the function's right to read it.
    @Test
    void theFunctionMayDoWhatTheCodeCallsAndNoMore() throws IOException, URISyntaxException {
        var asked = new TreeSet<String>();
        calls().forEach(call -> asked.addAll(ASKED.getOrDefault(call, List.of(call))));
        var granted = Stream.concat(resources("AWS::IAM::Role").flatMap(role -> list(role.get("Policies"))),
                resources("AWS::IAM::RolePolicy")).flatMap(policy -> list(policy.at("/PolicyDocument/Statement")))
                .flatMap(statement -> list(statement.get("Action"))).map(JsonNode::asText)
                .filter(action -> !action.startsWith("logs:")).collect(toSet());

        assertThat(granted).isEqualTo(asked);
    }

    @Test
    void peopleSignInWithoutAPasswordOnTheWireAndNeverSayToWhomTheyBelong() {
        var client = resource("AWS::Cognito::UserPoolClient");

        assertThat(list(client.get("ExplicitAuthFlows")).map(JsonNode::asText))
                .containsExactlyInAnyOrder("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
        assertThat(client.get("GenerateSecret").asBoolean()).isFalse();
        assertThat(list(client.get("WriteAttributes")).map(JsonNode::asText)).doesNotContain("custom:organization");
        assertThat(list(client.get("ReadAttributes")).map(JsonNode::asText)).contains("custom:organization", "email");
        assertThat(resources("AWS::Cognito::UserPoolGroup").map(group -> group.get("GroupName").asText()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Role.values()).map(Role::group).toList());
    }

    /// What the code that runs on AWS calls of AWS's services, such as `s3:PutObject`.
    private static Set<String> calls() throws IOException, URISyntaxException {
        var calls = new TreeSet<String>();
        var root = Path.of(LambdaHandler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.walk(root)) {
            for (var file : files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !root.relativize(file).startsWith(Path.of("org/gatehouse/backend/local")))
                    .filter(file -> !file.getFileName().toString().startsWith("TableMaker")).toList()) {
                ClassFile.of().parse(file).methods().forEach(method -> invoked(method).forEach(calls::add));
            }
        }
        return calls;
    }

    private static Stream<String> invoked(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
                .filter(InvokeInstruction.class::isInstance).map(InvokeInstruction.class::cast)
                .filter(invoke -> !NO_CALLS.contains(invoke.name().stringValue()))
                .flatMap(invoke -> {
                    var owner = invoke.owner().asInternalName();
                    var service = SERVICES.get(owner.substring(owner.lastIndexOf('/') + 1));
                    var name = invoke.name().stringValue();
                    return service == null
                            ? Stream.empty()
                            : Stream.of(service + ":" + name.substring(0, 1).toUpperCase(Locale.ROOT)
                                    + name.substring(1));
                });
    }

    /// The variables that a class names.
    private static Set<String> readBy(String type) {
        var names = new TreeSet<String>();
        compiled(type).constantPool().forEach(entry -> {
            if (entry instanceof StringEntry text && text.stringValue().startsWith("GATEHOUSE_")) {
                names.add(text.stringValue());
            }
        });
        return names;
    }

    private static ClassModel compiled(String type) {
        try (var in = LambdaHandler.class.getResourceAsStream(type + ".class")) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode template() {
        try {
            return new YAMLMapper().readTree(Path.of("../packaging/aws/template.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> resources(String type) {
        return list(TEMPLATE.get("Resources")).filter(each -> each.get("Type").asText().equals(type))
                .map(each -> each.get("Properties"));
    }

    private static JsonNode resource(String type) {
        return resources(type).findFirst().orElseThrow();
    }

    private static List<String> indexes(JsonNode table) {
        return list(table.path("GlobalSecondaryIndexes")).map(index -> index.get("IndexName").asText() + " "
                + keys(index.get("KeySchema")) + " " + index.at("/Projection/ProjectionType").asText()).toList();
    }

    private static List<String> keys(JsonNode schema) {
        return texts(schema, "AttributeName", "KeyType");
    }

    private static List<String> texts(JsonNode all, String one, String other) {
        return list(all).map(each -> each.get(one).asText() + " " + each.get(other).asText()).toList();
    }

    private static Stream<JsonNode> list(JsonNode node) {
        return node.valueStream();
    }
}
