package org.gatehouse.organizer.exports;

import static org.gatehouse.desk.words.Arg.arg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.ticketing.wire.Guest;

/// Writes registrations to a file of the user's choice: whole, or the file is as it was before.
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
            background().work("export registrations", () -> write(event, format, shown, target))
                    .onDone(file -> told(file, shown.size())).onFailed(failure -> failed(target, failure)).start();
        });
    }

    private Path write(OpenEvent event, Format format, List<Guest> guests, Path target) throws IOException {
        var table = new GuestTable(event, words).of(guests);
        var folder = target.toAbsolutePath().getParent();
        var half = Files.createTempFile(folder, ".export", ".part");
        try {
            format.write(table, half, words.locale());
            return Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void told(Path file, int rows) {
        var name = String.valueOf(file.getFileName());
        calls.notices().show(Notice.done(words.say("export.done", arg("n", rows), arg("file", name))));
    }

    private void failed(Path target, Exception failure) {
        if (failure instanceof IOException) {
            var name = String.valueOf(target.getFileName());
            calls.notices().show(
                    Notice.failed(words.say("export.failed", arg("file", name)), words.say("export.failed.next")));
        } else {
            calls.notices().unforeseen("export registrations", failure);
        }
    }

    private Background background() {
        return calls.background();
    }

    /// What every system takes as a file's name.
    private static String fileName(String event) {
        var plain = event.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|.]+", " ").strip();
        return plain.isEmpty() ? "registrations" : plain;
    }
}
