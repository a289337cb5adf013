package org.gatehouse.organizer.signin;

import org.gatehouse.sync.account.AuthenticatorApp.Answer;
import org.gatehouse.sync.account.RefusalReason;

/// An authenticator app that always shows the same code.
public final class PaperAuthenticator implements Authenticator {
    public static final String CODE = "271828";
    public static final String PASSWORD = "under-the-moon-1";
    private boolean on;
    private boolean reachable = true;

    /// From now on no call comes through.
    public synchronized void cut() {
        reachable = false;
    }

    @Override
    public synchronized Answer look() {
        if (!reachable) {
            return new Answer.Unreachable("the line is cut");
        }
        return on ? new Answer.On() : new Answer.Off();
    }

    @Override
    public synchronized Answer handOut() {
        return reachable && !on ? new Answer.HandedOut("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP") : look();
    }

    @Override
    public synchronized Answer turnOn(String code) {
        if (!code.equals(CODE)) {
            return new Answer.Refused(RefusalReason.WRONG_CODE);
        }
        on = true;
        return look();
    }

    @Override
    public synchronized Answer takeOff(String password) {
        if (!password.equals(PASSWORD)) {
            return new Answer.Refused(RefusalReason.WRONG_EMAIL_OR_PASSWORD);
        }
        on = false;
        return look();
    }
}
