package org.gatehouse.desk.screen;

import java.util.Optional;

/// Something the user should know: what happened, what to do next, and for the unforeseen the details to pass on.
public record Notice(Tone tone, String title, String nextStep, Optional<Action> action, Optional<String> details) {

    /// Something the user may do about it.
    public record Action(String text, Runnable task) {}

    public static Notice of(Tone tone, String title, String nextStep) {
        return new Notice(tone, title, nextStep, Optional.empty(), Optional.empty());
    }

    /// It went well.
    public static Notice done(String title) {
        return of(Tone.ADMIT, title, "");
    }

    /// It did not go, and this can be done about it.
    public static Notice failed(String title, String nextStep) {
        return of(Tone.REFUSE, title, nextStep);
    }

    public Notice offering(String text, Runnable task) {
        return new Notice(tone, title, nextStep, Optional.of(new Action(text, task)), details);
    }

    public Notice withDetails(String text) {
        return new Notice(tone, title, nextStep, action, Optional.of(text));
    }

    /// Whether it may go by itself: good news with nothing to do about it.
    boolean passes() {
        return (tone == Tone.ADMIT || tone == Tone.NEUTRAL) && details.isEmpty();
    }
}
