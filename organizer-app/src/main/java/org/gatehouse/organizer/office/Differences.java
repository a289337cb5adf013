package org.gatehouse.organizer.office;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;

/// What became other than it was, line by line, each from what to what.
public record Differences(List<String> lines) {
    public Differences {
        lines = List.copyOf(lines);
    }

    /// @param before what is said of each part of a thing
    /// @param after of the same thing, with at least the same parts
    public static Differences between(Map<String, String> before, Map<String, String> after, Words words) {
        var told = new ArrayList<String>();
        after.forEach((what, now) -> {
            var old = before.getOrDefault(what, words.say("money.rate.none"));
            if (!old.equals(now)) {
                told.add(words.say("terms.history.change", arg("what", what), arg("from", old), arg("to", now)));
            }
        });
        return new Differences(told);
    }

    /// What to tell somebody whose change was refused because of them.
    public Notice notice(String title, Words words) {
        return Notice.of(Tone.ATTENTION, title, String.join("\n", lines) + "\n" + words.say("changed.kept"));
    }
}
