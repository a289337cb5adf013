package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.concurrent.Callable;
import java.util.function.Function;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.HolderEdit;

/// Says what was done to a registration and its tickets, and offers to take it back as long as nobody has changed it since.
final class Corrections {
    private final BoxOffice boxOffice;
    private final Calls calls;
    private final Words words;
    private final Runnable look;

    /// @param look asks how things stand
    Corrections(BoxOffice boxOffice, Calls calls, Words words, Runnable look) {
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.words = words;
        this.look = look;
    }

    /// Another name or address. It can be taken back where no ticket had the new name before: which of those that have it
    /// now had the old one is not known otherwise.
    void corrected(Registration before, Registration now) {
        var name = now.attendee().name();
        boolean exact = name.equals(before.attendee().name()) || before.tickets().stream()
                .allMatch(ticket -> ticket.holder() != null && !name.equals(ticket.holder()));
        if (exact && !before.attendee().equals(now.attendee())) {
            did("attendee.saved", said -> said.say("undo.attendee", arg("name", before.attendee().name())),
                    () -> boxOffice.correct(now.id(), new AttendeeEdit(now.attendee(), before.attendee())));
        } else {
            done("attendee.saved");
        }
    }

    /// Another name on a ticket.
    void renamed(Ticket before, String name) {
        var old = before.holder();
        if (old == null || old.equals(name)) {
            done("ticket.renamed");
        } else {
            did("ticket.renamed", said -> said.say("undo.name", arg("name", old),
                    arg("code", before.id().lastCharacters())),
                    () -> boxOffice.name(before.id(), new HolderEdit(name, old)));
        }
    }

    void blocked(Block put) {
        did("ticket.blocked", said -> said.say("undo.block", arg("code", put.id().lastCharacters())), () -> {
            put.takeBack(boxOffice);
            return put;
        });
    }

    void unblocked(Ticket valid) {
        var again = Block.of(valid);
        did("ticket.unblocked", said -> said.say("undo.unblock", arg("code", valid.id().lastCharacters())),
                () -> again.put(boxOffice));
    }

    private <T> void did(String done, Function<Words, String> question, Callable<T> back) {
        calls.did(words.say(done), question, back, _ -> look.run());
        look.run();
    }

    private void done(String done) {
        calls.notices().show(Notice.done(words.say(done)));
        look.run();
    }
}
