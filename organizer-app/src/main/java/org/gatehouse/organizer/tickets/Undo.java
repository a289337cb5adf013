package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Tools;

/// Does the same to many, and remembers the last of it that can be taken back: until something else can, or another
/// event is opened.
final class Undo {
    private final BoxOffice boxOffice;
    private Optional<Last> last = Optional.empty();
    private boolean watched;

    /// What was done to whom.
    private record Last(RegistrationsModel list, Touched touched, Runnable changed) {}

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
        last = Optional.empty();
        watched = true;
        new BulkSheet(model, tools.words(), tools.overlay(), () -> back(tools), () -> left(tools)).show(title);
        model.start(over -> {
            last = Optional.of(new Last(list, model.undoable(), changed)).filter(one -> !one.touched().isEmpty());
            list.leave(over.done());
            list.load();
            changed.run();
        });
    }

    /// Takes back what was done last, where no sheet about something else is open and nothing is under way.
    void back(Tools tools) {
        if (watched ? last.isEmpty() : tools.overlay().isVisible()) {
            return;
        }
        last.ifPresentOrElse(done -> {
            last = Optional.empty();
            if (watched) {
                tools.overlay().close();
            }
            var model = BulkModel.undoing(done.touched(), boxOffice, tools.calls(), tools.words(), tools.formats());
            run(done.list(), model, tools.words().say("ticket.unblock"), tools, done.changed());
        }, () -> tools.calls().notices().show(Notice.of(Tone.UNJUDGED, tools.words().say("undo.nothing"),
                tools.words().say("undo.nothing.next"))));
    }

    /// Who has closed the sheet is offered it once more.
    private void left(Tools tools) {
        watched = false;
        last.ifPresent(done -> tools.calls().notices()
                .show(Notice.done(tools.words().say("bulk.blocked", arg("n", done.touched().count())))
                        .offering(tools.words().say("undo"), () -> back(tools))));
    }

    void forget() {
        last = Optional.empty();
    }
}
