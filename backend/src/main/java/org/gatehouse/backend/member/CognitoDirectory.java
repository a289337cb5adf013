package org.gatehouse.backend.member;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Members.Membership;
import org.gatehouse.ticketing.wire.Role;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryFailureException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/// Accounts in a Cognito user pool: the organization is an attribute, the role a group. The client is made when it is
/// first needed, for most processes never need it.
public final class CognitoDirectory implements Directory {
    private static final String ORGANIZATION = "custom:organization";

    private final String pool;
    private final Supplier<CognitoIdentityProviderClient> making;
    private volatile Optional<CognitoIdentityProviderClient> made = Optional.empty();

    /// @param pool such as `eu-central-1_AbC`
    public CognitoDirectory(String pool, Supplier<CognitoIdentityProviderClient> making) {
        this.pool = pool;
        this.making = making;
    }

    @Override
    public List<Account> membersOf(OrganizationId organization) {
        return cognito().listUsersPaginator(list -> list.userPoolId(pool)).users().stream()
                .filter(user -> organization.value().equals(attributes(user.attributes()).get(ORGANIZATION)))
                .flatMap(this::account).toList();
    }

    /// Nobody where the account has no role.
    private Stream<Account> account(UserType user) {
        var attributes = attributes(user.attributes());
        var id = new UserId(attributes.getOrDefault("sub", user.username()));
        return roles(id).sorted().findFirst().stream()
                .map(role -> new Account(id, attributes.getOrDefault("email", ""), attributes.getOrDefault("name", ""),
                        role, membership(user.userStatus()), since(user.userCreateDate())));
    }

    private static Instant since(Instant created) {
        return Instant.ofEpochMilli(created.toEpochMilli());
    }

    @Override
    public Invited invite(OrganizationId organization, Members.Invitation invitation) {
        try {
            var made = cognito().adminCreateUser(create -> create.userPoolId(pool).username(invitation.email())
                    .userAttributes(attribute("email", invitation.email()), attribute("email_verified", "true"),
                            attribute("name", invitation.name()), attribute(ORGANIZATION, organization.value())));
            var id = new UserId(attributes(made.user().attributes()).getOrDefault("sub", made.user().username()));
            setRole(id, invitation.role());
            return new Invited.Sent(id);
        } catch (UsernameExistsException e) {
            return existing(organization, invitation);
        } catch (CodeDeliveryFailureException e) {
            return new Invited.Refused(Refusal.UNDELIVERABLE);
        } catch (InvalidParameterException e) {
            return new Invited.Refused(Refusal.MALFORMED);
        }
    }

    /// Whose address has an account already: of ours where an earlier invitation broke off, of nobody, or of others.
    private Invited existing(OrganizationId organization, Members.Invitation invitation) {
        var user = cognito().adminGetUser(get -> get.userPoolId(pool).username(invitation.email()));
        var attributes = attributes(user.userAttributes());
        var id = new UserId(attributes.getOrDefault("sub", user.username()));
        var owner = attributes.getOrDefault(ORGANIZATION, "");
        if (!owner.isEmpty() && !owner.equals(organization.value())) {
            return new Invited.Refused(Refusal.ELSEWHERE);
        }
        if (user.userStatus() == UserStatusType.UNCONFIRMED) {
            return new Invited.Refused(Refusal.UNCONFIRMED);
        }
        setAttribute(id, ORGANIZATION, organization.value());
        setRole(id, invitation.role());
        return membership(user.userStatus()) == Membership.JOINED ? new Invited.Taken(id) : new Invited.Sent(id);
    }

    @Override
    public void inviteAgain(UserId member) {
        cognito().adminCreateUser(create -> create.userPoolId(pool).username(member.value())
                .messageAction(MessageActionType.RESEND));
    }

    @Override
    public Membership membership(UserId member) {
        try {
            return membership(
                    cognito().adminGetUser(get -> get.userPoolId(pool).username(member.value())).userStatus());
        } catch (UserNotFoundException e) {
            return Membership.INVITED;
        }
    }

    private static Membership membership(UserStatusType status) {
        return status == UserStatusType.FORCE_CHANGE_PASSWORD ? Membership.INVITED : Membership.JOINED;
    }

    @Override
    public void setRole(UserId member, Role role) {
        var has = roles(member).toList();
        if (!has.contains(role)) {
            cognito().adminAddUserToGroup(
                    add -> add.userPoolId(pool).username(member.value()).groupName(role.group()));
        }
        has.stream().filter(other -> other != role).forEach(other -> leave(member, other));
    }

    @Override
    public void release(UserId member) {
        try {
            if (membership(member) == Membership.INVITED) {
                cognito().adminDeleteUser(delete -> delete.userPoolId(pool).username(member.value()));
                return;
            }
            roles(member).forEach(role -> leave(member, role));
            setAttribute(member, ORGANIZATION, "");
            cognito().adminUserGlobalSignOut(out -> out.userPoolId(pool).username(member.value()));
        } catch (UserNotFoundException e) {
            // gone already
        }
    }

    private Stream<Role> roles(UserId member) {
        return cognito().adminListGroupsForUser(list -> list.userPoolId(pool).username(member.value())).groups()
                .stream().flatMap(group -> Role.ofGroup(group.groupName()).stream());
    }

    private void leave(UserId member, Role role) {
        cognito().adminRemoveUserFromGroup(
                remove -> remove.userPoolId(pool).username(member.value()).groupName(role.group()));
    }

    private void setAttribute(UserId member, String name, String value) {
        cognito().adminUpdateUserAttributes(update -> update.userPoolId(pool).username(member.value())
                .userAttributes(attribute(name, value)));
    }

    private static Map<String, String> attributes(List<AttributeType> attributes) {
        return attributes.stream().collect(Collectors.toMap(AttributeType::name, AttributeType::value, (a, b) -> b));
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    private synchronized CognitoIdentityProviderClient cognito() {
        var known = made.orElseGet(making);
        made = Optional.of(known);
        return known;
    }
}
