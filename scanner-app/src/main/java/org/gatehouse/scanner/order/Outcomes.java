package org.gatehouse.scanner.order;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.search.FoundLine;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;

/// Puts into words what became of several tickets: green only where every one of them passed.
final class Outcomes {
    private final Speech speech;

    Outcomes(Speech speech) {
        this.speech = speech;
    }

    Outcome of(List<FoundLine> lines, List<Presented> told, Direction direction) {
        List<FoundLine> became = new ArrayList<>();
        int persons = 0;
        int not = 0;
        for (int i = 0; i < told.size(); i++) {
            Presented each = told.get(i);
            Face face = speech.face(each);
            became.add(lines.get(i).became(face.tone(), face.headline(), face.detail()));
            if (each.verdict() instanceof Verdict.Pass pass)
                persons += pass.persons();
            else
                not++;
        }
        return new Outcome(tone(told, persons, not), headline(persons, not, direction), became);
    }

    /// Where nobody passed, nobody is accused by a gate that could not tell, or that asks to look again.
    private static Tone tone(List<Presented> told, int persons, int not) {
        if (persons > 0)
            return not == 0 ? Tone.ADMIT : Tone.ATTENTION;
        if (told.stream().anyMatch(each -> each.verdict() instanceof Verdict.CouldNotJudge))
            return Tone.UNJUDGED;
        return told.stream().anyMatch(each -> each.verdict() instanceof Verdict.Refusal)
                ? Tone.REFUSE
                : Tone.ATTENTION;
    }

    private String headline(int persons, int not, Direction direction) {
        Words words = speech.words();
        String passed = words.say(direction == Direction.IN ? "outcome.in" : "outcome.out", arg("count", persons));
        return not == 0 ? passed : words.say("outcome.some", arg("passed", passed), arg("not", not));
    }
}
