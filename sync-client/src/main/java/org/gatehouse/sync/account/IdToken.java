package org.gatehouse.sync.account;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Role;

/// Reads the claims of an id token. The signature is not checked here: the token came from Cognito itself just now,
/// and everything it may open is opened by the cloud, which does check it.
final class IdToken {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {
    };

    private IdToken() {}

    /// @throws IllegalArgumentException where it is no id token
    static Member member(String token) {
        var claims = claims(token);
        var email = String.valueOf(claims.getOrDefault("email", ""));
        return new Member(new UserId(String.valueOf(claims.get("sub"))), email,
                String.valueOf(claims.getOrDefault("name", email)),
                Optional.ofNullable(claims.get("custom:organization")).map(o -> OrganizationId.parse(o.toString())),
                roles(claims));
    }

    private static Set<Role> roles(Map<String, Object> claims) {
        var roles = EnumSet.noneOf(Role.class);
        if (claims.get("cognito:groups") instanceof List<?> groups) {
            groups.forEach(group -> Role.ofGroup(String.valueOf(group)).ifPresent(roles::add));
        }
        return roles;
    }

    private static Map<String, Object> claims(String token) {
        var parts = token.split("\\.");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a token");
        }
        try {
            return JSON.readValue(Base64.getUrlDecoder().decode(parts[1]), CLAIMS);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a token", e);
        }
    }
}
