package org.gatehouse.organizer.events;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.desk.words.Words;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.api.Intention;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.wire.EventReply;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Creates an event or edits one. What is typed is kept as a draft until it is sent or given up.
final class EventFormModel {
    private final EventDesk desk;
    private final Calls calls;
    private final Drafts drafts;
    private final Words words;
    private final Optional<EventReply> edited;
    private final EventForm form;
    private final String draft;
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final Optional<Copying> copying;
    private final Intention<EventDetails> intention = new Intention<>();

    EventFormModel(EventDesk desk, Calls calls, Drafts drafts, Words words, Optional<EventReply> edited,
            ZoneId here) {
        this(desk, calls, drafts, words, edited, Optional.empty(), here);
    }

    /// For another event of the same kind on another day.
    static EventFormModel copying(Event event, EventDesk desk, Calls calls, Drafts drafts, Words words) {
        return new EventFormModel(desk, calls, drafts, words, Optional.empty(), Optional.of(event),
                event.details().zone());
    }

    private EventFormModel(EventDesk desk, Calls calls, Drafts drafts, Words words, Optional<EventReply> edited,
            Optional<Event> copied, ZoneId here) {
        this.desk = desk;
        this.calls = calls;
        this.drafts = drafts;
        this.words = words;
        this.edited = edited;
        this.copying = copied.map(event -> new Copying(desk, event));
        this.form = new EventForm(words);
        this.draft = edited.map(EventReply::event).map(event -> "event." + event.id().value() + "." + event.revision())
                .or(() -> copied.map(event -> "event.copy." + event.id().value())).orElse("event.new");
        edited.ifPresentOrElse(reply -> form.fill(reply.event().details()), () -> form.blank(here, "EUR"));
        copied.ifPresent(event -> form.fillForAnotherDay(event.details()));
        restore(words);
        form.onTyping(() -> drafts.keep(draft, form.typed()));
    }

    boolean isNew() {
        return edited.isEmpty();
    }

    /// Whether it is made after another, whose prices stay as they are.
    boolean isCopy() {
        return copying.isPresent();
    }

    EventForm form() {
        return form;
    }

    BooleanProperty savingProperty() {
        return saving;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Sends what was typed if it is in order, and hands over the event as the cloud stored it.
    ///
    /// @param asks whether to go on, where holders of tickets are touched by it
    void save(BiConsumer<Question, Runnable> asks, Consumer<EventReply> saved) {
        notice.set(Optional.empty());
        form.check().ifPresent(details -> edited.flatMap(reply -> new Consequences(reply, words).of(details))
                .ifPresentOrElse(question -> asks.accept(question, () -> send(details, saved)),
                        () -> send(details, saved)));
    }

    /// Forgets what was typed.
    void giveUp() {
        drafts.drop(draft);
    }

    private void send(EventDetails details, Consumer<EventReply> saved) {
        var key = intention.keyFor(details);
        calls.to("save an event", () -> write(details, key)).busy(saving).onDone(reply -> {
            drafts.drop(draft);
            saved.accept(reply);
        }).onTrouble(trouble -> calls.tell(trouble, form.faults(), notice)).start();
    }

    private EventReply write(EventDetails details, IdempotencyKey key) {
        if (edited.isPresent()) {
            var event = edited.get().event();
            return desk.edit(event.id(), details, event.revision());
        }
        return copying.isPresent() ? copying.get().run(details) : desk.create(details, key);
    }

    private void restore(Words words) {
        var kept = drafts.of(draft);
        if (!kept.isEmpty() && !kept.equals(form.typed())) {
            form.retype(kept);
            notice.set(Optional.of(Notice.of(org.gatehouse.desk.screen.Tone.UNJUDGED, words.say("event-form.restored"),
                    words.say("event-form.restored.next"))));
        }
    }
}
