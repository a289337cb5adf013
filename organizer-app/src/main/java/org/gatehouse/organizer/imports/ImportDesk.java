package org.gatehouse.organizer.imports;

import static org.gatehouse.desk.words.Arg.arg;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Tools;

/// Takes guests, and tickets sold elsewhere, from a file into an event.
public final class ImportDesk {
    private final BoxOffice boxOffice;
    private final Tools tools;

    /// What is known once the file has been read.
    private record Start(Reading reading, Known known) {}

    public ImportDesk(BoxOffice boxOffice, Tools tools) {
        this.boxOffice = boxOffice;
        this.tools = tools;
    }

    /// Asks for a file and shows what is in it.
    ///
    /// @param known gives who is on the event's list; asked on a worker
    /// @param changed runs when something has been taken in
    public void begin(OpenEvent event, Supplier<Known> known, Runnable changed) {
        var words = tools.words();
        tools.documents().whichToOpen(words.say("import.title"), words.say("import.kind"), List.of("csv", "tsv", "txt",
                "xlsx")).ifPresent(
                        file -> tools.calls().background()
                                .work("read a file of guests", () -> new Start(GuestFile.read(file), known.get()))
                                .onDone(start -> show(event, file, start, changed)).start());
    }

    /// Reads the file as it is said to be written; the sheet there is gives way once it can be read so, unless it was left
    /// meanwhile.
    private void again(ImportSheet sheet, OpenEvent event, Path file, TextEncoding as, Known known, Runnable changed) {
        tools.calls().background().work("read a file of guests again", () -> new Start(GuestFile.read(file, as), known))
                .onDone(start -> {
                    if (!sheet.isOnTop()) {
                        return;
                    }
                    if (start.reading() instanceof Reading.Read) {
                        sheet.close();
                    }
                    show(event, file, start, changed);
                }).start();
    }

    private void show(OpenEvent event, Path file, Start start, Runnable changed) {
        var name = String.valueOf(file.getFileName());
        switch (start.reading()) {
            case Reading.Read(var grid, var guessed) -> {
                var model = new ImportModel(event, grid, start.known(), boxOffice, tools.calls(), tools.words(),
                        tries -> Thread.sleep(1000L << tries));
                var sheet = new ImportSheet(model, tools.words(), tools.overlay(), changed);
                guessed.ifPresent(
                        as -> sheet.written(as, other -> again(sheet, event, file, other, start.known(), changed)));
                sheet.show(name);
            }
            case Reading.Unreadable(var why, int line) -> {
                var key = "unreadable." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
                tools.calls().notices().show(Notice.failed(
                        tools.words().say("import.unreadable", arg("file", name)),
                        tools.words().say(key, arg("line", line))));
            }
        }
    }
}
