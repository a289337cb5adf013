package org.gatehouse.organizer.office;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.ErrorCode;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.wire.Problem;

/// Turns a trouble into a sentence with a next step.
final class Sentences {
    private final Words words;

    Sentences(Words words) {
        this.words = words;
    }

    Notice notice(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Refused refused -> refused(refused.problem());
            case Trouble.Offline offline -> Notice.of(Tone.ATTENTION, words.of(offline.cause()),
                    words.say("offline.next"));
            case Trouble.SignedOut _ ->
                Notice.of(Tone.ATTENTION, words.say("signed-out"), words.say("signed-out.next"));
            case Trouble.Garbled garbled ->
                Notice.of(Tone.ATTENTION, words.say("garbled", arg("status", garbled.status())),
                        words.say("garbled.next"));
            case Trouble.Unforeseen unforeseen -> Notice.failed(
                    words.say("notice.unforeseen", arg("code", ErrorCode.of(unforeseen.failure()))),
                    words.say("notice.unforeseen.next"));
        };
    }

    /// Our own words where we have them for this problem; else those of the cloud, which are English: in another
    /// language they are the details of a sentence of ours.
    private Notice refused(Problem problem) {
        var key = "problem." + problem.type();
        if (words.knows(key)) {
            var notice = Notice.failed(words.say(key), words.say(key + ".next"));
            var reference = problem.reference();
            return reference == null ? notice : notice.withDetails(problem.type() + " " + reference);
        }
        return words.locale().getLanguage().equals("en") ? inTheCloudsWords(problem) : inGeneral(problem);
    }

    private static Notice inTheCloudsWords(Problem problem) {
        var notice = Notice.failed(problem.detail(), problem.next());
        var reference = problem.reference();
        return reference == null ? notice : notice.withDetails(problem.type() + " " + reference);
    }

    private Notice inGeneral(Problem problem) {
        var known = "refusal." + problem.type();
        var key = words.knows(known) ? known : "refusal.other";
        var details = Stream.of(problem.type(), problem.detail(), problem.next(), problem.reference())
                .filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return Notice.failed(words.say(key), words.say(key + ".next")).withDetails(details);
    }
}
