package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The parameters of one call.
record Call(JsonNode body) {
    /// @throws CognitoProblem where it is missing
    String text(String name) {
        return optional(name).orElseThrow(() -> CognitoProblem.invalid("Missing required parameter " + name));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(body.path(name).textValue()).filter(value -> !value.isEmpty());
    }

    /// A parameter that holds named values, such as `AuthParameters`.
    Call within(String name) {
        return new Call(body.path(name).isObject() ? body.path(name) : MissingNode.getInstance());
    }

    /// A list of `{Name, Value}` such as `UserAttributes`.
    Map<String, String> attributes(String name) {
        var attributes = new TreeMap<String, String>();
        for (var attribute : body.path(name)) {
            attributes.put(attribute.path("Name").asText(), attribute.path("Value").asText(""));
        }
        return attributes;
    }

    boolean flag(String name) {
        return body.path(name).asBoolean(false);
    }
}
