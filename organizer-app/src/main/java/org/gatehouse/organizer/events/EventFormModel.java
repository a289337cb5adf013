package org.gatehouse.organizer.events;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Differences;
import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.organizer.office.Typed;
import org.gatehouse.organizer.picture.PictureModel;
import org.gatehouse.organizer.picture.PictureModel.Before;
import org.gatehouse.organizer.picture.PictureModel.Belongs;
import org.gatehouse.organizer.picture.Pictures;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;

import javafx.beans.binding.BooleanBinding;
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
    private final boolean copy;
    private final EventForm form;
    private final PictureModel picture;
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    /// What is edited, as the cloud told it last.
    private Optional<EventReply> edited;
    private Saving saving;
    private String draft;
    private Optional<Typed> typed = Optional.empty();
    private boolean over;

    /// @param edited the event; absent for a new one
    /// @param here this machine's zone
    EventFormModel(EventDesk desk, Pictures pictures, Calls calls, Drafts drafts, Words words,
            Optional<EventReply> edited, ZoneId here) {
        this(desk, calls, drafts, words, edited, false,
                edited.map(reply -> Saving.of(reply, desk)).orElseGet(() -> Saving.aNewOne(desk)),
                edited.map(EventFormModel::draftOf).orElse("event.new"),
                pictures, edited.flatMap(reply -> before(reply, Belongs.HERE)));
        edited.ifPresentOrElse(reply -> form.fill(reply.event().details()), () -> form.blank(here, "EUR"));
        typed = Optional.of(new Typed(form.fields()));
        restore();
    }

    /// For another event of the same kind on another day.
    static EventFormModel copying(EventReply source, EventDesk desk, Pictures pictures, Calls calls, Drafts drafts,
            Words words) {
        var event = source.event();
        var model = new EventFormModel(desk, calls, drafts, words, Optional.empty(), true,
                Saving.after(new Copying(desk, event), desk), "event.copy." + event.id().value(), pictures,
                before(source, Belongs.TO_THE_SOURCE));
        model.form.fillForAnotherDay(event.details());
        model.restore();
        return model;
    }

    private EventFormModel(EventDesk desk, Calls calls, Drafts drafts, Words words, Optional<EventReply> edited,
            boolean copy, Saving saving, String draft, Pictures pictures, Optional<Before> before) {
        this.desk = desk;
        this.calls = calls;
        this.drafts = drafts;
        this.words = words;
        this.edited = edited;
        this.copy = copy;
        this.saving = saving;
        this.draft = draft;
        this.form = new EventForm(words);
        this.picture = new PictureModel(pictures, calls, words, form.faults(), before);
    }

    private static String draftOf(EventReply edited) {
        return "event." + edited.event().id().value() + "." + edited.event().revision();
    }

    private static Optional<Before> before(EventReply reply, Belongs belongs) {
        return Optional.ofNullable(reply.picture()).map(there -> new Before(reply.event().id(), there, belongs));
    }

    boolean isNew() {
        return edited.isEmpty();
    }

    /// Whether it is made after another, whose prices stay as they are.
    boolean isCopy() {
        return copy;
    }

    EventForm form() {
        return form;
    }

    PictureModel picture() {
        return picture;
    }

    /// Whether it is being sent, or a picture made ready to be.
    BooleanBinding busy() {
        return sending.or(picture.preparingProperty());
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Sends what was typed if it is in order, and hands over the event as the cloud stored it.
    ///
    /// @param asks whether to go on, where holders of tickets are touched by it
    void save(BiConsumer<Question, Runnable> asks, Consumer<EventReply> saved) {
        notice.set(Optional.empty());
        form.check(picture.wrong())
                .ifPresent(details -> edited.flatMap(reply -> new Consequences(reply, words).of(details))
                        .ifPresentOrElse(question -> asks.accept(question, () -> send(details, asks, saved)),
                                () -> send(details, asks, saved)));
    }

    /// Forgets what was typed.
    void giveUp() {
        close();
    }

    /// Nothing that still comes of it is kept.
    private void close() {
        over = true;
        picture.closedProperty().set(true);
        drafts.drop(draft);
    }

    private void send(EventDetails details, BiConsumer<Question, Runnable> asks, Consumer<EventReply> saved) {
        var oversold = edited.map(reply -> new Consequences(reply, words).oversold(details)).orElse(Oversold.REFUSED);
        var wish = picture.wish();
        calls.to("save an event", () -> saving.run(details, oversold, wish)).busy(sending).onDone(reply -> {
            close();
            saved.accept(reply);
        }).onTrouble(trouble -> {
            if (trouble.isOutdated() && edited.isPresent() && !saving.isPictureLeft()) {
                catchUp(edited.get(), () -> save(asks, saved));
            } else {
                fail(trouble);
            }
        }).start();
    }

    /// Somebody else was quicker. What they changed shows in the fields that were not typed in, and is said.
    private void catchUp(EventReply seen, Runnable again) {
        calls.to("get an event", () -> desk.get(seen.event().id())).busy(sending)
                .onDone(now -> told(seen, now, again)).onTrouble(this::fail).start();
    }

    private void told(EventReply seen, EventReply now, Runnable again) {
        var lines = new ArrayList<>(
                new EventWords(words).between(seen.event().details(), now.event().details()).lines());
        if (!Objects.equals(seen.picture(), now.picture())) {
            lines.add(words.say("event-form.picture-theirs"));
            picture.rebase(before(now, Belongs.HERE));
        }
        typed.ifPresent(fields -> fields.around(() -> form.fill(now.event().details())));
        goOnWith(now);
        if (lines.isEmpty()) {
            again.run();
        } else {
            notice.set(Optional.of(new Differences(lines).notice(words.say("problem.conflict"), words)));
        }
    }

    /// From now on it is this event's form, also where one leaves it and comes back.
    private void goOnWith(EventReply now) {
        drafts.drop(draft);
        edited = Optional.of(now);
        saving = Saving.of(now, desk);
        draft = draftOf(now);
        keep();
    }

    private void fail(Trouble trouble) {
        calls.tell(trouble, form.faults(), notice);
        if (saving.isPictureLeft()) {
            saving.stored().ifPresent(this::goOnWith);
            var why = notice.get().map(said -> said.title() + " " + said.nextStep() + " ").orElse("");
            notice.set(Optional.of(Notice.of(Tone.ATTENTION, words.say("event-form.picture-left"),
                    why + words.say("event-form.picture-left.next"))));
        }
    }

    private Map<String, String> typed() {
        var typed = new LinkedHashMap<>(form.typed());
        typed.putAll(picture.typed());
        return typed;
    }

    private void restore() {
        var kept = drafts.of(draft);
        if (!kept.isEmpty() && !kept.equals(typed())) {
            form.retype(kept);
            picture.retype(kept);
            notice.set(Optional.of(Notice.of(Tone.UNJUDGED, words.say("event-form.restored"),
                    words.say("event-form.restored.next"))));
        }
        sending.subscribe(now -> picture.closedProperty().set(now || over));
        form.onTyping(this::keep);
        picture.onTyping(this::keep);
    }

    private void keep() {
        if (over) {
            return;
        }
        drafts.keep(draft, typed());
    }
}
