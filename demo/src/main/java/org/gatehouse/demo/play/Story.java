package org.gatehouse.demo.play;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells what is being played, step by step, each with its figures. A claim is printed only once it has been seen to
/// hold.
public final class Story {
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private int steps;
    private int claims;

    public Story(PrintStream out) {
        this.out = out;
    }

    /// Begins the next step.
    public void step(String what) {
        steps++;
        out.printf(Locale.ROOT, "%n%2d. %s%n", steps, what);
    }

    /// A figure or a place that belongs to the step.
    public void note(String what, Object... arguments) {
        out.println("    " + String.format(Locale.ROOT, what, arguments));
    }

    /// Says that something is so, having made sure.
    ///
    /// @throws BrokenClaim where it is not
    public void holds(boolean so, String what, Object... arguments) {
        var claim = String.format(Locale.ROOT, what, arguments);
        if (!so) {
            out.println("  ✗ " + claim);
            throw new BrokenClaim(claim);
        }
        claims++;
        out.println("  ✓ " + claim);
    }

    /// Does something and says how long it took.
    public void timed(String what, Runnable work) {
        long from = System.nanoTime();
        work.run();
        note("%s: %s", what, since(from));
    }

    public int claims() {
        return claims;
    }

    /// Since the story began.
    public Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// How long it is, as people say it, since [System#nanoTime] was this.
    public static String since(long from) {
        return text(Duration.ofNanos(System.nanoTime() - from));
    }

    /// For people: `43 ms`, `2.1 s`.
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    /// What was to be shown is not so.
    public static final class BrokenClaim extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenClaim(String claim) {
            super("This does not hold: " + claim);
        }
    }
}
