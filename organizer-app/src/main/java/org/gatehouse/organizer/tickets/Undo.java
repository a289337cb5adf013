package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Tools;

/// Does the same to many, and remembers the last of it that can be taken back: until something else can, or another
/// event is opened.
final class Undo {
    private final BoxOffice boxOffice;
    private Optional<Last> last = Optional.empty();
    /// Whether a sheet of this is open, and whether what it shows can be taken back.
    private boolean watched;
    private boolean fresh;
    private int events;

    /// What was done to whom.
    private record Last(RegistrationsModel list, Touched touched, Instant at, Runnable changed) {}

    Undo(BoxOffice boxOffice) {
        this.boxOffice = boxOffice;
    }

    boolean isPossible() {
        return last.isPresent();
    }

    /// Begins a deed and shows how far it is.
    ///
    /// @param changed runs when something may have changed
    void run(RegistrationsModel list, BulkModel model, String title, Tools tools, Runnable changed) {
        int event = events;
        watched = true;
        fresh = false;
        new BulkSheet(model, tools.words(), tools.overlay(), () -> back(tools), () -> left(tools)).show(title);
        model.start(over -> {
            var touched = model.undoable();
            if (!touched.isEmpty() && event == events) {
                last = Optional.of(new Last(list, touched, tools.clock().instant(), changed));
                fresh = true;
            }
            list.leave(over.done());
            list.load();
            changed.run();
        });
    }

    /// Asked for by a key or the palette: at once where its sheet is open, else only after a question, for it may be
    /// long ago. Nothing while something else is asked or under way.
    void ask(Tools tools) {
        if (watched) {
            back(tools);
        } else if (!tools.overlay().isVisible()) {
            last.ifPresentOrElse(done -> tools.overlay().ask(question(done, tools), () -> back(tools)),
                    () -> tools.calls().notices().show(Notice.of(Tone.UNJUDGED, tools.words().say("undo.nothing"),
                            tools.words().say("undo.nothing.next"))));
        }
    }

    private static Question question(Last done, Tools tools) {
        var words = tools.words();
        var event = done.list().event();
        var when = tools.formats().time(done.at(), event.zone());
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
            if (watched) {
                tools.overlay().close();
            }
            var model = BulkModel.undoing(done.touched(), boxOffice, tools.calls(), tools.words(), tools.formats());
            run(done.list(), model, tools.words().say("ticket.unblock"), tools, done.changed());
        });
    }

    /// Who has closed the sheet is offered it once more.
    private void left(Tools tools) {
        watched = false;
        if (fresh) {
            last.ifPresent(done -> tools.calls().notices()
                    .show(Notice.done(tools.words().say("bulk.blocked", arg("n", done.touched().count())))
                            .offering(tools.words().say("undo"), () -> back(tools))));
        }
    }

    /// Another event is opened.
    void forget() {
        events++;
        last = Optional.empty();
    }
}
