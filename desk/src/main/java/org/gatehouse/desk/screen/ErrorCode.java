package org.gatehouse.desk.screen;

import java.util.Locale;

/// A short code for a failure, the same every time the same thing fails in the same place, so that a user can name it
/// and a search finds it. The second half belongs to the deepest cause.
public final class ErrorCode {

    private ErrorCode() {}

    /// Four letters and digits, a dash, four more: `3KF2-0D9A`.
    public static String of(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return part(failure) + "-" + part(deepest);
    }

    private static String part(Throwable failure) {
        int hash = failure.getClass().getName().hashCode();
        var trace = failure.getStackTrace();
        for (int i = 0; i < Math.min(3, trace.length); i++) {
            hash = 31 * hash + (trace[i].getClassName() + trace[i].getMethodName()).hashCode();
        }
        var digits = Integer.toUnsignedString(hash, 36).toUpperCase(Locale.ROOT);
        return ("000" + digits).substring(digits.length() + 3 - 4);
    }
}
