package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.backend.local.AwsSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers calls to the pool, whatever they came over.
final class CognitoService {
    private static final Logger log = LoggerFactory.getLogger(CognitoService.class);
    private static final String TARGET = "AWSCognitoIdentityProviderService.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pool pool;
    private final AwsSignature signature;
    private final StaffDirectory staff;
    private final Map<String, Operation> open = new HashMap<>();
    private final Map<String, Operation> signed;

    CognitoService(Pool pool, AwsSignature signature) {
        this.pool = pool;
        this.signature = signature;
        var invitations = new Invitations(pool);
        var next = new NextStep(pool);
        open.putAll(new SignInOperations(pool, next).byName());
        open.putAll(new SelfServiceOperations(pool).byName());
        open.putAll(new ProfileOperations(pool, next).byName());
        this.signed = new AdminOperations(pool, invitations).byName();
        this.staff = new StaffDirectory(pool, invitations);
    }

    /// One call as it came.
    ///
    /// @param target  the header `X-Amz-Target`; empty where there is none
    /// @param headers by name in lower case
    record Received(String target, URI address, Map<String, List<String>> headers, byte[] body) {}

    /// @param problem the error type; empty where the call was answered
    record Reply(int status, String problem, ObjectNode body) {}

    StaffDirectory staff() {
        return staff;
    }

    String jwks() {
        return pool.tokens().jwks();
    }

    Reply answer(Received received) {
        try {
            return new Reply(200, "", operation(received).answer(call(received.body())));
        } catch (CognitoProblem e) {
            return problem(400, e.type(), String.valueOf(e.getMessage()));
        } catch (AwsSignature.NotSigned e) {
            var refused = CognitoProblem.notSigned(e.why());
            return problem(400, refused.type(), e.why());
        } catch (JsonProcessingException e) {
            return problem(400, "SerializationException", "The request is no JSON.");
        } catch (IOException | RuntimeException e) {
            log.error("The user pool failed", e);
            return problem(500, "InternalErrorException", "Something went wrong");
        }
    }

    private Operation operation(Received received) {
        var target = received.target();
        var name = target.startsWith(TARGET) ? target.substring(TARGET.length()) : "";
        var administrative = signed.get(name);
        if (administrative != null) {
            signature.check(received.address(), received.headers(), received.body());
            return administrative;
        }
        var operation = open.get(name);
        if (operation == null) {
            throw CognitoProblem.unknownOperation();
        }
        return operation;
    }

    private Call call(byte[] body) throws IOException {
        var call = new Call(JSON.readTree(body));
        call.optional("ClientId").filter(id -> !id.equals(pool.settings().clientId())).ifPresent(id -> {
            throw CognitoProblem.notFound("User pool client " + id + " does not exist.");
        });
        call.optional("UserPoolId").filter(id -> !id.equals(pool.settings().id())).ifPresent(id -> {
            throw CognitoProblem.notFound("User pool " + id + " does not exist.");
        });
        return call;
    }

    private static Reply problem(int status, String type, String message) {
        return new Reply(status, type, Answers.nothing().put("__type", type).put("message", message));
    }
}
