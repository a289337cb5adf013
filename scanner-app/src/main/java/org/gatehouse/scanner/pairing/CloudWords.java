package org.gatehouse.scanner.pairing;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Locale;
import java.util.Set;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.wire.Problem;

/// Puts what the cloud did not do into a sentence with a next step.
final class CloudWords {
    private static final Set<String> KNOWN = Set.of("enrolment-code", "code-expired", "too-many", "revoked",
            "forbidden", "unauthenticated", "not-found", "not-published");

    private final Words words;

    CloudWords(Words words) {
        this.words = words;
    }

    Notice notice(CloudFailure failure) {
        return switch (failure) {
            case CloudFailure.Refused refused -> refused(refused.problem());
            case CloudFailure.Unreachable unreachable -> of("cloud.unreachable."
                    + unreachable.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case CloudFailure.SignedOut ignored -> of("cloud.signed-out");
            case CloudFailure.Garbled garbled -> Notice.of(Tone.ATTENTION,
                    words.say("cloud.garbled", arg("status", String.valueOf(garbled.status()))),
                    words.say("cloud.garbled.next"));
        };
    }

    private Notice refused(Problem problem) {
        if (KNOWN.contains(problem.type()))
            return of("cloud.refused." + problem.type());
        String reference = problem.reference();
        Notice notice = Notice.of(Tone.ATTENTION, words.shown(problem.title()), words.shown(problem.next()));
        return reference == null ? notice : notice.withDetails(reference);
    }

    private Notice of(String key) {
        return Notice.of(Tone.ATTENTION, words.say(key), words.say(key + ".next"));
    }
}
