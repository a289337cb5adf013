package org.gatehouse.scanner.app;

import static org.gatehouse.desk.words.Arg.arg;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.gatehouse.desk.words.Words;
import org.gatehouse.sync.checkin.Unsent;

/// Answers whether the program may be taken off a machine: not while a record is nowhere else. For installers, which
/// ask a program's exit code.
final class Removal {
    private static final int NO = 3;

    private final PrintStream out;

    Removal(PrintStream out) {
        this.out = out;
    }

    /// @param folder the gate's own folder of one account
    /// @return 0 where nothing would be lost, 3 where records wait or it cannot be told
    int ask(Path folder) {
        Words words = GateWords.in(Locale.getDefault());
        var unsent = Unsent.of(folder);
        for (Unsent one : unsent)
            out.println(Words.aloud(one.records().isPresent()
                    ? words.say("remove.waiting", arg("event", one.event().name()),
                            arg("count", one.records().getAsInt()))
                    : words.say("remove.cannot-tell", arg("event", one.event().name()))));
        return unsent.isEmpty() ? 0 : NO;
    }
}
