package org.gatehouse.backend.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.ticketing.wire.Role;
import org.jspecify.annotations.Nullable;

/// Reads the claim `cognito:groups` in every form it is met: a list in the token itself, and `a,b`, `[a b]` or
/// `["a","b"]` where API Gateway has turned the list into text.
final class Groups {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s,\\[\\]\"]+");

    private Groups() {}

    /// The roles among the groups; other groups are none of our business.
    static Set<Role> roles(@Nullable Object claim) {
        var roles = EnumSet.noneOf(Role.class);
        names(claim).flatMap(name -> Role.ofGroup(name).stream()).forEach(roles::add);
        return roles;
    }

    private static Stream<String> names(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf);
        }
        return claim instanceof String text ? BETWEEN_NAMES.splitAsStream(text) : Stream.empty();
    }
}
