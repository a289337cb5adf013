package org.gatehouse.organizer.exports;

import static org.gatehouse.desk.words.Arg.arg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.ticketing.money.Reconciliation;
import org.gatehouse.ticketing.money.Takings;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.Statistics;

/// Writes registrations, or the event's money, to a file of the user's choice: whole, or the file is as it was before.
public final class Exports {
    private final Calls calls;
    private final Documents documents;
    private final Words words;

    public Exports(Calls calls, Documents documents, Words words) {
        this.calls = calls;
        this.documents = documents;
        this.words = words;
    }

    /// Asks where to, and writes what `guests` gives then.
    public void save(OpenEvent event, Format format, Supplier<List<Guest>> guests) {
        var name = fileName(event.event().details().name()) + format.ending();
        documents.whereToSave(words.say("export.title"), name).ifPresent(target -> {
            var shown = guests.get();
            background()
                    .work("export registrations", () -> write(new GuestTable(event, words).of(shown), format, target))
                    .onDone(file -> told(words.say("export.done", arg("n", shown.size()), arg("file", name(file)))))
                    .onFailed(failure -> failed(target, failure)).start();
        });
    }

    /// Asks where to, and writes what came in and what became of what was sold.
    public void save(OpenEvent event, Format format, Takings takings, Reconciliation reconciliation, Instant asOf) {
        var name = fileName(words.say("export.money.name", arg("event", event.event().details().name())))
                + format.ending();
        documents.whereToSave(words.say("export.money.title"), name).ifPresent(target -> {
            var table = new MoneyTable(event, words).of(takings, reconciliation, asOf);
            background().work("export money", () -> write(table, format, target))
                    .onDone(file -> told(words.say("export.money.done", arg("file", name(file)))))
                    .onFailed(failure -> failed(target, failure)).start();
        });
    }

    /// Asks where to, and writes the report of the night.
    public void save(OpenEvent event, Format format, Statistics now) {
        var name = fileName(words.say("report.name", arg("event", event.event().details().name()))) + format.ending();
        documents.whereToSave(words.say("report.title"), name).ifPresent(target -> {
            var table = new NightTable(event, words).of(now);
            background().work("export the report", () -> write(table, format, target))
                    .onDone(file -> told(words.say("report.done", arg("file", name(file)))))
                    .onFailed(failure -> failed(target, failure)).start();
        });
    }

    private Path write(Table table, Format format, Path target) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        var half = Files.createTempFile(folder, ".export", ".part");
        try {
            format.write(table, half, words.locale());
            return Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void told(String done) {
        calls.notices().show(Notice.done(done));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void failed(Path target, Exception failure) {
        if (failure instanceof IOException) {
            calls.notices().show(
                    Notice.failed(words.say("export.failed", arg("file", name(target))),
                            words.say("export.failed.next")));
        } else {
            calls.notices().unforeseen("export registrations", failure);
        }
    }

    private Background background() {
        return calls.background();
    }

    /// What every system takes as a file's name.
    public static String fileName(String event) {
        var plain = Words.aloud(event).replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|.]+", " ").strip();
        return plain.isEmpty() ? "registrations" : plain;
    }
}
