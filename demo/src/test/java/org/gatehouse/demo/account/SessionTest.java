package org.gatehouse.demo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.demo.account.UserPoolForTests.ADA;
import static org.gatehouse.demo.account.UserPoolForTests.PASSWORD;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gatehouse.sync.account.RefusalReason;
import org.gatehouse.sync.account.Session;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.account.SignInAnswer;
import org.gatehouse.sync.account.SignInAnswer.Refused;
import org.gatehouse.sync.account.SignInAnswer.SignedIn;
import org.gatehouse.sync.account.SignInAnswer.Unreachable;
import org.gatehouse.sync.account.TokenAnswer;
import org.gatehouse.sync.account.TokenAnswer.Current;
import org.gatehouse.sync.account.TokenAnswer.SignedOut;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private UserPoolForTests pool;
    private SignIn signIn;
    private Session session;

    @BeforeEach
    void signIn(@TempDir Path folder) {
        pool = new UserPoolForTests(folder);
        pool.endpoint.staff().ensure(ADA, PASSWORD);
        signIn = pool.signIn();
        session = signedIn(signIn.signIn(ADA.email(), PASSWORD));
    }

    @AfterEach
    void close() {
        signIn.close();
        pool.close();
    }

    @Test
    void aTokenServesUntilItsEndIsNear() {
        var first = session.token();

        pool.wait(Duration.ofMinutes(54));
        assertThat(session.token()).isEqualTo(first);

        pool.wait(Duration.ofMinutes(2));
        assertThat(session.token()).isInstanceOf(Current.class).isNotEqualTo(first);
    }

    @Test
    void manyCallersAtOnceCauseOneRenewal() throws Exception {
        pool.wait(Duration.ofHours(2));
        Callable<TokenAnswer> ask = session::token;

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = callers.invokeAll(Stream.generate(() -> ask).limit(20).toList());
            var distinct = new java.util.HashSet<TokenAnswer>();
            for (var answer : answers) {
                distinct.add(answer.get());
            }
            assertThat(distinct).hasSize(1).first().isInstanceOf(Current.class);
        }
    }

    @Test
    void aRenewedTokenKnowsTheNewRole() {
        try (var admin = pool.admin()) {
            admin.adminAddUserToGroup(
                    r -> r.userPoolId(pool.endpoint.userPoolId()).username(ADA.email()).groupName("box-office"));
        }

        pool.wait(Duration.ofSeconds(11));
        session.renewedToken();

        assertThat(session.member().roles()).isEqualTo(Set.of(Role.OWNER, Role.BOX_OFFICE));
    }

    @Test
    void theNextRunGoesOnWithoutAPassword() {
        try (var nextRun = pool.signIn()) {
            var answer = nextRun.resume().orElseThrow();

            assertThat(signedIn(answer).member().name()).isEqualTo("Ada Lindqvist");
        }
    }

    @Test
    void theNextRunGoesOnAfterTheCloudWasRestartedToo() {
        pool.restart();

        try (var nextRun = pool.signIn()) {
            signedIn(nextRun.resume().orElseThrow());
        }
    }

    @Test
    void withoutNetworkTheLastSignInIsKeptForLater() {
        pool.endpoint.close();

        try (var nextRun = pool.signIn()) {
            assertThat(nextRun.resume()).get().isInstanceOf(Unreachable.class);
        }
        assertThat(pool.secrets.content).isNotEmpty();
    }

    @Test
    void withoutNetworkATokenServesToItsVeryEnd() {
        pool.endpoint.close();

        pool.wait(Duration.ofMinutes(59));
        assertThat(session.token()).isInstanceOf(Current.class);

        pool.wait(Duration.ofMinutes(1));
        assertThat(session.token()).isInstanceOf(TokenAnswer.Unreachable.class);
    }

    @Test
    void whoeverIsSignedOutByTheOrganizationIsToldAndForgotten() {
        try (var admin = pool.admin()) {
            admin.adminUserGlobalSignOut(r -> r.userPoolId(pool.endpoint.userPoolId()).username(ADA.email()));
        }
        pool.wait(Duration.ofHours(1));

        assertThat(session.token()).isEqualTo(new SignedOut());
        assertThat(signIn.resume()).isEmpty();
    }

    @Test
    void anAccountSwitchedOffMeanwhileIsSignedOut() {
        try (var admin = pool.admin()) {
            admin.adminDisableUser(r -> r.userPoolId(pool.endpoint.userPoolId()).username(ADA.email()));
        }

        assertThat(signIn.resume()).contains(new Refused(RefusalReason.SIGNED_OUT));
        assertThat(signIn.resume()).isEmpty();
    }

    @Test
    void aSignInEndsByItselfAfterThirtyDays() {
        pool.wait(Duration.ofDays(30));

        assertThat(session.token()).isEqualTo(new SignedOut());
    }

    @Test
    void signingOutEndsTheSessionHereAndThere() {
        var refreshToken = pool.secrets.content.firstEntry();

        assertThat(session.signOut()).isEqualTo(Session.Farewell.REVOKED);

        assertThat(session.token()).isEqualTo(new SignedOut());
        assertThat(pool.secrets.content).isEmpty();
        pool.secrets.keep(refreshToken.getKey(), refreshToken.getValue());
        assertThat(signIn.resume()).contains(new Refused(RefusalReason.SIGNED_OUT));
    }

    @Test
    void signingOutWithoutNetworkIsSaidForWhatItIs() {
        pool.endpoint.close();

        assertThat(session.signOut()).isEqualTo(Session.Farewell.HERE_ONLY);
        assertThat(pool.secrets.content).isEmpty();
    }

    @Test
    void aConnectionIsToldThatTheSignInIsOver() {
        var tokens = session.tokens();
        assertThat(tokens.token()).isPresent();

        session.signOut();

        assertThatThrownBy(tokens::token).isInstanceOf(CloudException.class).hasMessage("signed out");
    }

    private static Session signedIn(SignInAnswer answer) {
        assertThat(answer).isInstanceOf(SignedIn.class);
        return ((SignedIn) answer).session();
    }
}
