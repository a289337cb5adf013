package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/// The shapes that Cognito's answers share.
final class Answers {
    private Answers() {}

    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode challenge(String name, String session, Map<String, String> parameters) {
        var answer = nothing().put("ChallengeName", name);
        if (!session.isEmpty()) {
            answer.put("Session", session);
        }
        var node = answer.putObject("ChallengeParameters");
        parameters.forEach(node::put);
        return answer;
    }

    static ObjectNode codeSent(String address) {
        var answer = nothing();
        answer.putObject("CodeDeliveryDetails")
                .put("AttributeName", "email")
                .put("DeliveryMedium", "EMAIL")
                .put("Destination", obscured(address));
        return answer;
    }

    /// A user as admin operations show it.
    static ObjectNode user(User user, String attributesName) {
        var node = nothing().put("Username", user.id())
                .put("Enabled", user.access() == User.Access.ENABLED)
                .put("UserStatus", user.status().name())
                .put("UserCreateDate", seconds(user.created()))
                .put("UserLastModifiedDate", seconds(user.modified()));
        addAttributes(node, attributesName, user);
        return node;
    }

    static void addAttributes(ObjectNode node, String name, User user) {
        var list = node.putArray(name);
        list.addObject().put("Name", "sub").put("Value", user.id());
        user.attributes().forEach((key, value) -> list.addObject().put("Name", key).put("Value", value));
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private static String obscured(String address) {
        return address.replaceAll("^(.).*@(.).*$", "$1***@$2***");
    }
}
