package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.office.Undos;

/// Does the same to many, and remembers the last of it that can be taken back: until something else can, or another
/// event is opened.
final class Undo {
    private final BoxOffice boxOffice;
    private Optional<Last> last = Optional.empty();
    /// Whether a sheet of this is open, and whether what it shows can be taken back.
    private boolean watched;
    private Optional<BulkSheet> open = Optional.empty();
    private boolean fresh;
    private int events;

    /// What was done to whom.
    private record Last(RegistrationsModel list, Touched touched, Instant at, Runnable changed) {}

    /// The same for the key that takes back whatever was done last.
    private final class Step implements Undos.Step {
        private final Last done;
        private final Tools tools;

        private Step(Last done, Tools tools) {
            this.done = done;
            this.tools = tools;
        }

        @Override
        public Question question(Words words) {
            return Undo.question(done, tools.formats(), words);
        }

        @Override
        public void takeBack() {
            back(tools);
        }
    }

    Undo(BoxOffice boxOffice) {
        this.boxOffice = boxOffice;
    }

    /// Begins a deed and shows how far it is.
    ///
    /// @param changed runs when something may have changed
    void run(RegistrationsModel list, BulkModel model, String title, Tools tools, Runnable changed) {
        int event = events;
        watched = true;
        fresh = false;
        var sheet = new BulkSheet(model, tools.words(), tools.overlay(), () -> back(tools), () -> left(tools));
        open = Optional.of(sheet);
        sheet.show(title);
        model.start(over -> {
            var touched = model.undoable();
            if (!touched.isEmpty() && event == events) {
                var done = new Last(list, touched, tools.clock().instant(), changed);
                last = Optional.of(done);
                fresh = true;
                tools.calls().undos().remember(new Step(done, tools));
            }
            list.leave(over.done());
            list.load();
            changed.run();
        });
    }

    /// Asked for by a key or the palette: at once where the sheet of it is open, else only after a question, for it may be
    /// long ago.
    ///
    /// @param free whether nothing else is asked or under way
    void ask(Tools tools, BooleanSupplier free) {
        if (watched) {
            back(tools);
        } else if (free.getAsBoolean()) {
            tools.calls().undos().last().ifPresentOrElse(
                    step -> tools.overlay().ask(step.question(tools.words()), step::takeBack),
                    () -> tools.calls().notices().show(Notice.of(Tone.UNJUDGED, tools.words().say("undo.nothing"),
                            tools.words().say("undo.nothing.next"))));
        }
    }

    private static Question question(Last done, Formats formats, Words words) {
        var event = done.list().event();
        var when = formats.time(done.at(), event.zone());
        return new Question(words.say("undo.question", arg("n", done.touched().count())),
                words.say("undo.question.text", arg("event", event.event().details().name()), arg("when", when)),
                words.say("ticket.unblock"), words.say("bulk.no"), Tone.ATTENTION);
    }

    /// Takes back what was done last.
    private void back(Tools tools) {
        if (watched && !fresh) {
            return;
        }
        last.ifPresent(done -> {
            last = Optional.empty();
            fresh = false;
            forgetStep(tools.calls().undos());
            open.ifPresent(BulkSheet::close);
            var model = BulkModel.undoing(done.touched(), boxOffice, tools.calls(), tools.words(), tools.formats());
            run(done.list(), model, tools.words().say("ticket.unblock"), tools, done.changed());
        });
    }

    /// Who has closed the sheet is offered it once more.
    private void left(Tools tools) {
        watched = false;
        open = Optional.empty();
        if (fresh) {
            last.ifPresent(done -> tools.calls().notices()
                    .show(Notice.done(tools.words().say("bulk.blocked", arg("n", done.touched().count())))
                            .offering(tools.words().say("undo"), () -> back(tools))));
        }
    }

    private static void forgetStep(Undos undos) {
        undos.last().filter(Step.class::isInstance).ifPresent(undos::forget);
    }

    /// Another event is opened.
    void forget(Undos undos) {
        events++;
        last = Optional.empty();
        forgetStep(undos);
    }
}
