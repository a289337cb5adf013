package org.gatehouse.scanner.supervisor;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Undoing;

/// What became of a supervisor's wish, ready to be read.
///
/// @param isWorthTryingAgain whether another PIN would mend it
record Outcome(Tone tone, String title, String text, boolean isWorthTryingAgain) {
    /// Nobody may let this in.
    static Outcome never(Words words) {
        return new Outcome(Tone.REFUSE, words.say("overrule.never"), words.say("overrule.never.text"), false);
    }

    /// The approval was too old.
    static Outcome notApproved(Words words) {
        return new Outcome(Tone.ATTENTION, words.say("deed.not-approved"), words.say("deed.not-approved.text"), true);
    }

    /// It is done, but the screen shows another guest by now.
    ///
    /// @param whose whom it is about, as far as known
    static Outcome missed(Words words, String whose, Face face) {
        String text = Stream.of(whose, face.detail(), words.say("deed.missed")).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Outcome(face.tone(), face.headline(), text, false);
    }

    /// @param now the device's time
    static Outcome of(Words words, Undone undone, Times times, Instant now) {
        return switch (undone) {
            case Undone.TakenBack taken -> new Outcome(Tone.ADMIT, words.say("take-back.done"),
                    words.say(taken.undone().what() instanceof GateRecord.Out
                            ? "take-back.done.exit"
                            : "take-back.done.entry"),
                    false);
            case Undone.Refused refused -> new Outcome(Tone.REFUSE, words.say("take-back.not"),
                    why(words, refused.why(), times, now), false);
            case Undone.NotKept ignored ->
                new Outcome(Tone.UNJUDGED, words.say("take-back.not"), words.say("take-back.not.disk"), false);
            case Undone.NotApproved ignored -> notApproved(words);
        };
    }

    private static String why(Words words, Undoing.Objection why, Times times, Instant now) {
        return switch (why) {
            case Undoing.NotHere ignored -> words.say("take-back.not.here");
            case Undoing.NothingToUndo ignored -> words.say("take-back.not.nothing");
            case Undoing.UndoneBefore before ->
                words.say("take-back.not.before", arg("time", times.at(before.by().at(), now)));
            case Undoing.TooLate late ->
                words.say("take-back.not.late", arg("time", times.at(late.until(), now)));
        };
    }
}
