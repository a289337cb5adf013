package org.gatehouse.backend.local.cognito;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One account of the pool.
///
/// @param id             the `sub`, which is also the user name; people sign in with their e-mail address
/// @param password       null until there is one
/// @param temporaryUntil when an invitation's password ends; null for one the person chose
/// @param authenticator  null where the person has none
/// @param code           the last code that was sent and not used; null where there is none
record User(String id, SortedMap<String, String> attributes, SortedSet<String> groups, Status status, Access access,
        @Nullable SrpVerifier password, @Nullable Instant temporaryUntil, @Nullable Authenticator authenticator,
        @Nullable SentCode code, Instant created, Instant modified) {
    /// As in Cognito.
    enum Status {
        UNCONFIRMED, CONFIRMED, FORCE_CHANGE_PASSWORD, RESET_REQUIRED
    }

    /// Whether the account may be used.
    enum Access {
        ENABLED, DISABLED
    }

    static User create(String id, Map<String, String> attributes, Status status, Instant now) {
        return new User(id, new TreeMap<>(attributes), new TreeSet<>(), status, Access.ENABLED, null, null, null, null,
                now, now);
    }

    String email() {
        return attributes.getOrDefault("email", "");
    }

    User withPassword(SrpVerifier next, Status status, @Nullable Instant temporaryUntil, Instant now) {
        return new User(id, attributes, groups, status, access, next, temporaryUntil, authenticator, null, created,
                now);
    }

    User withStatus(Status next, Instant now) {
        return new User(id, attributes, groups, next, access, password, temporaryUntil, authenticator, null, created,
                now);
    }

    /// An empty value removes the attribute, as in Cognito.
    User withAttributes(Map<String, String> more, Instant now) {
        var merged = new TreeMap<>(attributes);
        merged.putAll(more);
        merged.values().removeIf(String::isEmpty);
        return new User(id, merged, groups, status, access, password, temporaryUntil, authenticator, code, created,
                now);
    }

    User withGroups(Set<String> next, Instant now) {
        return new User(id, attributes, new TreeSet<>(next), status, access, password, temporaryUntil, authenticator,
                code, created, now);
    }

    User withAccess(Access next, Instant now) {
        return new User(id, attributes, groups, status, next, password, temporaryUntil, authenticator, code, created,
                now);
    }

    User withAuthenticator(@Nullable Authenticator next) {
        return new User(id, attributes, groups, status, access, password, temporaryUntil, next, code, created,
                modified);
    }

    User withCode(SentCode next) {
        return new User(id, attributes, groups, status, access, password, temporaryUntil, authenticator, next, created,
                modified);
    }
}
