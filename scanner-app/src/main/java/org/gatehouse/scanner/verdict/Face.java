package org.gatehouse.scanner.verdict;

import java.util.stream.Stream;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.admission.VerdictKind;

/// A verdict in words and signs, ready to be drawn. Lines that have nothing to say are empty.
///
/// @param headline the one or two words a steward reads from two metres
/// @param holder   whose ticket it is
/// @param type     which ticket it is
/// @param detail   what is known: when, where, since when
/// @param next     what to do now
public record Face(VerdictKind kind, Tone tone, Shape shape, String headline, String holder, String type,
        String detail, String next) {
    Face headline(String words) {
        return new Face(kind, tone, shape, words, holder, type, detail, next);
    }

    Face holder(String name) {
        return new Face(kind, tone, shape, headline, name, type, detail, next);
    }

    Face type(String name) {
        return new Face(kind, tone, shape, headline, holder, name, detail, next);
    }

    Face detail(String text) {
        return new Face(kind, tone, shape, headline, holder, type, text, next);
    }

    Face next(String text) {
        return new Face(kind, tone, shape, headline, holder, type, detail, text);
    }

    /// The same as something that was only looked at: in no verdict's colour, and green least of all.
    ///
    /// @param would what would happen
    /// @param known all there is to know
    /// @param only  that nothing has happened
    Face looked(String would, String known, String only) {
        return new Face(kind, Tone.NEUTRAL, shape, would, holder, type, known, only);
    }

    /// The same after a supervisor has decided otherwise: green, and marked.
    ///
    /// @param known that it was a supervisor, and in spite of what
    Face overruled(String letIn, String known) {
        return new Face(kind, Tone.ADMIT, Shape.OVERRULED, letIn, holder, type, known, "");
    }

    /// Whether nothing was kept of it.
    public boolean isLookedAt() {
        return tone == Tone.NEUTRAL;
    }

    /// Everything it says in one breath, for a screen reader.
    public String spoken() {
        return Words.aloud(String.join(". ", Stream.of(headline, holder, type, detail, next)
                .filter(line -> !line.isEmpty()).toList()));
    }
}
