package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.PolicyReply;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// One event: what it is, what it sells, through which gates, and the steps of its life.
final class OverviewModel {
    private final OpenEvent event;
    private final EventDesk desk;
    private final Standing standing;
    private final Calls calls;
    private final Words words;
    private final InstantSource clock;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Running loading = Running.none();

    OverviewModel(OpenEvent event, EventDesk desk, Standing standing, Calls calls, Words words,
            InstantSource clock) {
        this.event = event;
        this.desk = desk;
        this.standing = standing;
        this.calls = calls;
        this.words = words;
        this.clock = clock;
    }

    OpenEvent event() {
        return event;
    }

    Standing standing() {
        return standing;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    void load() {
        loading.cancel();
        loading = calls.to("get an event", () -> desk.get(event.id())).onDone(event::told).start();
    }

    void stop() {
        loading.cancel();
    }

    boolean canPublish() {
        return event.event().status() == EventStatus.DRAFT && missing().isEmpty();
    }

    boolean canCancel() {
        var status = event.event().status();
        return status == EventStatus.DRAFT || status == EventStatus.PUBLISHED;
    }

    /// What goes on or is still to come stays in the list.
    boolean canArchive() {
        boolean goesOn = event.event().status() == EventStatus.PUBLISHED
                && clock.instant().isBefore(event.event().details().end());
        return !isArchived() && !goesOn;
    }

    boolean isArchived() {
        return event.replyProperty().get().archived();
    }

    /// What must be there before the event can be published, as keys of words.
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (event.event().types().isEmpty()) {
            missing.add("overview.missing.types");
        }
        if (event.event().gates().isEmpty()) {
            missing.add("overview.missing.gates");
        }
        return missing;
    }

    Question publishQuestion() {
        return new Question(words.say("overview.publish.question", arg("name", name())),
                words.say("overview.publish.text"),
                words.say("overview.publish"), words.say("not-now"), Tone.ACCENT);
    }

    Question cancelQuestion() {
        return new Question(words.say("overview.cancel.question", arg("name", name())),
                words.say("overview.cancel.text", arg("sold", event.replyProperty().get().sold())),
                words.say("overview.cancel"), words.say("overview.cancel.no"), Tone.REFUSE);
    }

    Question removeTypeQuestion(TicketType type) {
        return new Question(words.say("overview.remove.question", arg("name", type.name())),
                words.say("overview.remove-type.text"),
                words.say("remove"), words.say("not-now"), Tone.REFUSE);
    }

    /// Asks whether a gate is to go; not where somebody stands there, who is named.
    void removeGate(Gate gate, BiConsumer<Question, Runnable> asks) {
        calls.to("see who stands at a gate", () -> standing.at(event.id(), gate)).busy(busy).onDone(there -> {
            if (there.isEmpty()) {
                asks.accept(removeGateQuestion(gate), () -> remove(gate));
            } else {
                calls.notices().show(Notice.of(Tone.ATTENTION, words.say("overview.gate-in-use",
                        arg("devices", words.list(there, ", ")), arg("n", there.size()),
                        arg("gate", gate.name())), words.say("overview.gate-in-use.next")));
            }
        }).start();
    }

    private Question removeGateQuestion(Gate gate) {
        return new Consequences(event.replyProperty().get(), words).ofRemoving(gate)
                .orElseGet(() -> new Question(words.say("overview.remove.question", arg("name", gate.name())),
                        words.say("overview.remove-gate.text"),
                        words.say("remove"), words.say("not-now"), Tone.REFUSE));
    }

    /// Finds out what the gates may do.
    void readPolicy(Consumer<PolicyReply> read) {
        calls.to("see what gates may do", () -> desk.policy(event.id())).busy(busy).onDone(read).start();
    }

    void publish() {
        change("publish an event", () -> desk.publish(event.id()), "overview.published");
    }

    void cancel() {
        change("cancel an event", () -> desk.cancel(event.id()), "overview.cancelled");
    }

    /// Can be taken back at once, and so is not asked about.
    void archive() {
        file("archive an event", () -> desk.archive(event.id()), "overview.archived", words -> words
                .say("undo.archive", arg("name", name())), seen -> desk.unarchive(event.id(), seen));
    }

    void unarchive() {
        file("take an event from the archive", () -> desk.unarchive(event.id()), "overview.unarchived", words -> words
                .say("undo.unarchive", arg("name", name())), seen -> desk.archive(event.id(), seen));
    }

    /// @param back takes it back from the event as it was seen, by its revision
    private void file(String work, Callable<EventReply> call, String done, Function<Words, String> question,
            LongFunction<EventReply> back) {
        calls.to(work, call).busy(busy).onDone(reply -> {
            event.told(reply);
            calls.did(words.say(done, arg("name", name())), question, () -> back.apply(reply.event().revision()),
                    event::told);
        }).start();
    }

    void remove(TicketType type) {
        change("remove a ticket type", () -> desk.removeType(event.id(), type.number()), "overview.removed");
    }

    private void remove(Gate gate) {
        change("remove a gate", () -> desk.removeGate(event.id(), gate.id()), "overview.removed");
    }

    private void change(String work, Callable<EventReply> call, String done) {
        calls.to(work, call).busy(busy).onDone(reply -> {
            event.told(reply);
            calls.notices().show(Notice.done(words.say(done, arg("name", name()))));
        }).start();
    }

    private String name() {
        return event.event().details().name();
    }
}
