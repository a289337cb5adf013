package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.backend.local.cognito.CognitoEndpoint;
import org.gatehouse.backend.local.cognito.StaffDirectory.Member;
import org.gatehouse.backend.member.CognitoDirectory;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Members.Invitation;
import org.gatehouse.ticketing.wire.Members.RoleChange;
import org.gatehouse.ticketing.wire.Members.Membership;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/// The members of organizations over a real user pool: each test has an organization of its own, named by itself.
@ExtendWith(TestCloud.class)
class MembersTest {
    @TempDir
    static Path folder;
    private static CognitoEndpoint pool;
    private static CognitoIdentityProviderClient cognito;
    private static TestApi api;
    private static StumblingDirectory directory;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        var keys = AccessKeys.random(new SecureRandom());
        pool = CognitoEndpoint.start(new CognitoEndpoint.Settings(folder, 0, "eu-central-1", keys, Clock.systemUTC(),
                new SecureRandom()));
        cognito = CognitoIdentityProviderClient.builder().region(Region.EU_CENTRAL_1)
                .endpointOverride(pool.endpoint()).credentialsProvider(keys.provider())
                .httpClient(UrlConnectionHttpClient.create()).build();
        TestApi.prepare(cloud);
        directory = new StumblingDirectory(new CognitoDirectory(pool.userPoolId(), () -> cognito));
        api = TestApi.over(cloud, directory);
    }

    @AfterAll
    static void stop() {
        cognito.close();
        pool.close();
    }

    @Test
    void whoIsInvitedGetsAMessageARoleAndAPlaceOnTheList() throws IOException {
        Members.Member made = invite("owner@fair", "noor@fair.example", "Noor Haddad", Role.BOX_OFFICE);

        assertThat(made.membership()).isEqualTo(Membership.INVITED);
        assertThat(made.invitedUntil()).isAfter(made.since());
        assertThat(Files.readString(pool.outbox().file())).contains("to noor@fair.example: you are invited");
        assertThat(groups(made)).containsExactly("box-office");
        assertThat(list("owner@fair")).extracting(Members.Member::name, Members.Member::role)
                .containsExactly(tuple("Noor Haddad", Role.BOX_OFFICE));
        assertThat(list("owner@elsewhere")).isEmpty();
    }

    @Test
    void whoHadAnAccountBeforeIsOnTheListAndOneWhoHasSignedInHasJoined() {
        pool.staff().ensure(member("ada@quay.example", "Ada", "quay", Role.OWNER), "Harvest-Moon-1");
        pool.staff().ensure(member("bo@quay.example", "Bo", "quay", Role.ORGANIZER), "Harvest-Moon-1");
        var cleo = invite("owner@quay", "cleo@quay.example", "Cleo", Role.ORGANIZER);
        cognito.adminSetUserPassword(set -> set.userPoolId(pool.userPoolId()).username(cleo.id().value())
                .password("Harvest-Moon-2").permanent(true));

        assertThat(list("owner@quay")).extracting(Members.Member::name, Members.Member::membership).containsExactly(
                tuple("Ada", Membership.JOINED), tuple("Bo", Membership.JOINED), tuple("Cleo", Membership.JOINED));
    }

    @Test
    void aRoleIsTakenAwayAndAnotherGivenAndTheNextTokenSaysSo() {
        var noor = invite("owner@hall", "noor@hall.example", "Noor", Role.BOX_OFFICE);

        api.put("owner@hall", path(noor), new RoleChange(Role.ORGANIZER), Members.Member.class, Map.of());

        assertThat(groups(noor)).containsExactly("organizer");
        assertThat(list("owner@hall")).extracting(Members.Member::role).containsExactly(Role.ORGANIZER);
    }

    @Test
    void theLastOwnerStaysAndNobodyRemovesThemselves() {
        var own = pool.staff().ensure(member("ada@pier.example", "Ada", "pier", Role.OWNER), "Harvest-Moon-1");

        assertThat(api.refused("owner@pier", "DELETE", "/members/" + own.value(), null).type())
                .isEqualTo("last-owner");
        assertThat(api.refused("owner@pier", "PUT", "/members/" + own.value(), new RoleChange(Role.ORGANIZER)).type())
                .isEqualTo("last-owner");
        assertThat(api.refused("owner@pier", "DELETE", "/members/owner-pier", null).status()).isEqualTo(404);
    }

    @Test
    void whoIsRemovedIsOffTheListAndCanBeInvitedAgain() {
        var noor = invite("owner@dock", "noor@dock.example", "Noor", Role.BOX_OFFICE);

        api.call("owner@dock", "DELETE", path(noor), null, Map.of());
        assertThat(list("owner@dock")).isEmpty();

        var again = invite("owner@dock", "noor@dock.example", "Noor", Role.ORGANIZER);
        assertThat(groups(again)).containsExactly("organizer");
        assertThat(list("owner@dock")).hasSize(1);
    }

    @Test
    void whoHasJoinedAndIsRemovedKeepsAnAccountWithoutOrganization() {
        var id = pool.staff().ensure(member("bo@loft.example", "Bo", "loft", Role.ORGANIZER), "Harvest-Moon-1");

        api.call("owner@loft", "DELETE", "/members/" + id.value(), null, Map.of());

        var account = cognito.adminGetUser(get -> get.userPoolId(pool.userPoolId()).username(id.value()));
        assertThat(account.userAttributes()).noneMatch(attribute -> attribute.name().equals("custom:organization"));
        assertThat(invite("owner@barn", "bo@loft.example", "Bo", Role.OWNER).membership()).isEqualTo(Membership.JOINED);
    }

    @Test
    void anAddressOfAnotherOrganizationIsRefusedAndOneOfThisNamedAsSuch() {
        invite("owner@east", "noor@east.example", "Noor", Role.BOX_OFFICE);
        var same = new Invitation("Noor@East.example", "Noor", Role.BOX_OFFICE);

        assertThat(api.refused("owner@west", "POST", "/members", same).type()).isEqualTo("member-elsewhere");
        assertThat(api.refused("owner@east", "POST", "/members", same).type()).isEqualTo("already-member");
        assertThat(api.refused("owner@east", "POST", "/members", new Invitation("noor@", "Noor", Role.OWNER)).errors())
                .extracting("field").containsExactly("email");
    }

    @Test
    void anInvitationIsSentAgainUntilThePersonHasJoined() throws IOException {
        var noor = invite("owner@north", "noor@north.example", "Noor", Role.BOX_OFFICE);
        api.post("owner@north", path(noor) + "/invite", "{}", Members.Member.class);
        assertThat(Files.readAllLines(pool.outbox().file())).filteredOn(line -> line.contains("noor@north.example"))
                .hasSize(2);

        cognito.adminSetUserPassword(set -> set.userPoolId(pool.userPoolId()).username(noor.id().value())
                .password("Harvest-Moon-2").permanent(true));

        assertThat(api.refused("owner@north", "POST", path(noor) + "/invite", "{}").type())
                .isEqualTo("already-joined");
    }

    @Test
    void whoseAccountCouldNotBeToldStaysOnTheListUntilItWas() {
        var noor = invite("owner@cliff", "noor@cliff.example", "Noor", Role.BOX_OFFICE);
        directory.failOnce();

        assertThat(api.call("owner@cliff", "DELETE", path(noor), null, Map.of()).status()).isEqualTo(503);
        assertThat(list("owner@cliff")).extracting(Members.Member::membership).containsExactly(Membership.LEAVING);

        api.call("owner@cliff", "DELETE", path(noor), null, Map.of());
        assertThat(list("owner@cliff")).isEmpty();
    }

    @Test
    void anInvitationThatBrokeOffIsCompletedByRepeatingIt() {
        var ada = "owner:" + pool.staff().ensure(member("ada@cove.example", "Ada", "cove", Role.OWNER),
                "Harvest-Moon-1").value() + "@cove";
        assertThat(list(ada)).hasSize(1);
        var asked = new Invitation("noor@cove.example", "Noor", Role.BOX_OFFICE);
        directory.meanwhile(() -> {
            throw new ProblemException(new Problem.Busy("Away for a moment."));
        });

        assertThat(api.refused(ada, "POST", "/members", asked).status()).isEqualTo(503);
        invite(ada, "noor@cove.example", "Noor", Role.BOX_OFFICE);

        assertThat(list(ada)).hasSize(2);
    }

    @Test
    void ofTwoOwnersWhoGiveDifferentRolesAtOnceTheAccountHasTheOneOnTheList() {
        var noor = invite("owner@bay", "noor@bay.example", "Noor", Role.BOX_OFFICE);
        directory.meanwhile(() -> api.put("owner@bay", path(noor), new RoleChange(Role.VENUE_MANAGER),
                Members.Member.class, Map.of()));

        api.put("owner@bay", path(noor), new RoleChange(Role.ORGANIZER), Members.Member.class, Map.of());

        assertThat(groups(noor)).containsExactly(list("owner@bay").getFirst().role().group());
    }

    @Test
    void whoIsNoOwnerAnyMoreChangesNothingWithAnOlderToken() {
        pool.staff().ensure(member("ada@reef.example", "Ada", "reef", Role.OWNER), "Harvest-Moon-1");
        var former = pool.staff().ensure(member("bo@reef.example", "Bo", "reef", Role.OWNER), "Harvest-Moon-1");
        api.put("owner@reef", "/members/" + former.value(), new RoleChange(Role.ORGANIZER), Members.Member.class,
                Map.of());

        assertThat(api.refused("owner:" + former.value() + "@reef", "GET", "/members", null).status()).isEqualTo(403);
    }

    @Test
    void anInvitationThatNobodyAcceptedInAWeekHasExpired() {
        invite("owner@south", "noor@south.example", "Noor", Role.BOX_OFFICE);
        var then = api.now;
        try {
            api.now = then.plusSeconds(8 * 86_400);
            assertThat(list("owner@south")).extracting(Members.Member::membership)
                    .containsExactly(Membership.INVITATION_EXPIRED);
        } finally {
            api.now = then;
        }
    }

    private static Members.Member invite(String by, String email, String name, Role role) {
        return api.post(by, "/members", new Invitation(email, name, role), Members.Member.class);
    }

    private static java.util.List<Members.Member> list(String by) {
        return api.<Members>get(by, "/members", Members.class).members();
    }

    private static java.util.List<String> groups(Members.Member member) {
        return cognito
                .adminListGroupsForUser(list -> list.userPoolId(pool.userPoolId()).username(member.id().value()))
                .groups().stream().map(group -> group.groupName()).toList();
    }

    private static String path(Members.Member member) {
        return "/members/" + member.id().value();
    }

    private static Member member(String email, String name, String organization, Role role) {
        return new Member(email, name, new OrganizationId(organization), Set.of(role));
    }
}
