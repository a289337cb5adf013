package org.gatehouse.sync.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.sync.api.TokenSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

/// A person signed in. Safe from any thread; calls that need Cognito block, and many at once cause one refresh.
public final class Session {
    /// A token this close to its end is renewed before it is used.
    static final Duration MARGIN = Duration.ofMinutes(5);

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Cognito cognito;
    private final KeptToken kept;
    private final InstantSource clock;
    private @Nullable Tokens tokens;
    private volatile Member member;

    private Session(Cognito cognito, KeptToken kept, InstantSource clock, Tokens tokens) {
        this.cognito = cognito;
        this.kept = kept;
        this.clock = clock;
        this.tokens = tokens;
        this.member = IdToken.member(tokens.id());
    }

    static Session begin(Cognito cognito, KeptToken kept, InstantSource clock, AuthenticationResultType result) {
        return begin(cognito, kept, clock, result, "");
    }

    /// @param refreshToken counts where the result brings none
    static Session begin(Cognito cognito, KeptToken kept, InstantSource clock, AuthenticationResultType result,
            String refreshToken) {
        var tokens = Tokens.of(result, refreshToken, clock.instant());
        kept.keep(tokens.refresh());
        return new Session(cognito, kept, clock, tokens);
    }

    /// As of the last token.
    public Member member() {
        return member;
    }

    /// The token for the next call to the cloud's API, renewed where it ends soon.
    public synchronized TokenAnswer token() {
        if (tokens == null) {
            return new TokenAnswer.SignedOut();
        }
        return clock.instant().isBefore(tokens.expires().minus(MARGIN))
                ? new TokenAnswer.Current(tokens.id())
                : refresh(tokens);
    }

    /// The token that names the person to Cognito itself, renewed where it ends soon.
    synchronized TokenAnswer accessToken() {
        var answer = token();
        return answer instanceof TokenAnswer.Current && tokens != null
                ? new TokenAnswer.Current(tokens.access())
                : answer;
    }

    /// Another token after the API has refused one: the clock of this machine may be wrong, or a role has changed.
    /// A token that came moments ago is not renewed again, so that many refusals at once cause one refresh.
    public synchronized TokenAnswer renewedToken() {
        if (tokens == null) {
            return new TokenAnswer.SignedOut();
        }
        return clock.instant().isBefore(tokens.came().plus(FRESH)) ? token() : refresh(tokens);
    }

    /// For connections to the cloud.
    public TokenSource tokens() {
        return new SessionTokens(this);
    }

    /// Ends the session: at once on this machine, and at Cognito where it can be reached.
    public synchronized Farewell signOut() {
        var last = tokens;
        end();
        if (last == null) {
            return Farewell.REVOKED;
        }
        try {
            cognito.revoke(last.refresh());
            return Farewell.REVOKED;
        } catch (CognitoIdentityProviderException | SdkClientException e) {
            return Farewell.HERE_ONLY;
        }
    }

    /// How far a sign-out got.
    public enum Farewell {
        /// Nobody can go on with this session.
        REVOKED,
        /// This machine has forgotten it; Cognito could not be told.
        HERE_ONLY
    }

    private TokenAnswer refresh(Tokens old) {
        try {
            var result = cognito.initiate(AuthFlowType.REFRESH_TOKEN_AUTH, Map.of("REFRESH_TOKEN", old.refresh()));
            var fresh = Tokens.of(result.authenticationResult(), old.refresh(), clock.instant());
            if (!fresh.refresh().equals(old.refresh())) {
                kept.keep(fresh.refresh());
            }
            tokens = fresh;
            member = IdToken.member(fresh.id());
            return new TokenAnswer.Current(fresh.id());
        } catch (CognitoIdentityProviderException e) {
            return refreshFailed(old, Refusals.reason(e), e);
        } catch (SdkClientException e) {
            return refreshFailed(old, Optional.empty(), e);
        }
    }

    private TokenAnswer refreshFailed(Tokens old, Optional<RefusalReason> refusal, Exception e) {
        if (refusal.isPresent() && refusal.get() != RefusalReason.TOO_MANY_ATTEMPTS) {
            end();
            return new TokenAnswer.SignedOut();
        }
        return clock.instant().isBefore(old.expires())
                ? new TokenAnswer.Current(old.id())
                : new TokenAnswer.Unreachable(String.valueOf(e.getMessage()));
    }

    private void end() {
        tokens = null;
        kept.forget();
    }

    /// The tokens of a sign-in.
    ///
    /// @param came    by this machine's clock
    /// @param expires by the same clock: when they came plus how long they last
    private record Tokens(String id, String access, String refresh, Instant came, Instant expires) {
        static Tokens of(AuthenticationResultType result, String refreshToken, Instant now) {
            var refresh = result.refreshToken() == null ? refreshToken : result.refreshToken();
            return new Tokens(result.idToken(), result.accessToken(), refresh, now, now.plusSeconds(result.expiresIn()));
        }
    }
}
