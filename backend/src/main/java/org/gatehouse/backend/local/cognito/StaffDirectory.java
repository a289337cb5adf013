package org.gatehouse.backend.local.cognito;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Role;

/// Sets up the members of an organization from within the local cloud's own process.
public final class StaffDirectory {
    private final Pool pool;
    private final Invitations invitations;

    StaffDirectory(Pool pool, Invitations invitations) {
        this.pool = pool;
        this.invitations = invitations;
    }

    /// A member as the organization knows one.
    public record Member(String email, String name, OrganizationId organization, Set<Role> roles) {}

    /// Makes an account that signs in with the given password at once; one that is there already is left as it is.
    public UserId ensure(Member member, String password) {
        var existing = pool.users().find(member.email());
        if (existing.isPresent()) {
            return new UserId(existing.get().id());
        }
        var id = invite(member, password);
        pool.setPassword(id.value(), password);
        return id;
    }

    /// Makes an account whose password must be replaced at the first sign-in.
    ///
    /// @throws RuntimeException where the address has an account or the password is too weak
    public UserId invite(Member member, String temporaryPassword) {
        var attributes = Map.of("email", member.email(), "name", member.name(), "custom:organization",
                member.organization().value());
        var invited = invitations.invite(attributes, Optional.of(temporaryPassword)).user();
        var groups = member.roles().stream().map(Role::group).collect(Collectors.toSet());
        pool.users().change(invited.id(), user -> user.withGroups(groups, pool.now()));
        return new UserId(invited.id());
    }

    /// An id token as the member would have after signing in, for a seed that works through the API.
    ///
    /// @throws RuntimeException where there is no such account
    public String actAs(UserId member) {
        var user = pool.users().find(member.value()).orElseThrow(CognitoProblem::noUser);
        return pool.tokens().signedIn(user).at("/AuthenticationResult/IdToken").asText();
    }
}
