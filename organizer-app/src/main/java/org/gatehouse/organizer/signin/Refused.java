package org.gatehouse.organizer.signin;

import java.util.Locale;
import java.util.Optional;

import org.gatehouse.sync.account.RefusalReason;

/// What a refusal is called, and where it leads.
public final class Refused {

    private Refused() {}

    /// The key of its sentence; that of the next step ends in `.next`. A code that was sent is another than one from an
    /// app.
    static String key(RefusalReason why, Step step) {
        boolean sent = step == Step.RESET || step == Step.CONFIRM;
        boolean ofCode = why == RefusalReason.WRONG_CODE || why == RefusalReason.CODE_EXPIRED;
        return sent && ofCode ? "signin.mailed." + name(why) : key(why);
    }

    /// The key where no code was sent.
    public static String key(RefusalReason why) {
        return "signin.refused." + name(why);
    }

    private static String name(RefusalReason why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Where to go on, where not at the same step.
    static Optional<Step> stepAfter(RefusalReason why) {
        return switch (why) {
            case RESET_REQUIRED -> Optional.of(Step.FORGOTTEN);
            case NOT_CONFIRMED -> Optional.of(Step.CONFIRM);
            case TOO_SLOW -> Optional.of(Step.PASSWORD);
            case WRONG_EMAIL_OR_PASSWORD, TOO_MANY_ATTEMPTS, WRONG_CODE, CODE_EXPIRED, PASSWORD_TOO_WEAK,
                    INVITATION_EXPIRED, DISABLED, SIGNED_OUT, WRONG_CONFIGURATION, NOT_SUPPORTED ->
                Optional.empty();
        };
    }
}
