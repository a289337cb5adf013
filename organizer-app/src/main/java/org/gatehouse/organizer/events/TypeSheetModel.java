package org.gatehouse.organizer.events;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.wire.Oversold;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Adds a ticket type or edits one.
final class TypeSheetModel {
    private final OpenEvent event;
    private final EventDesk desk;
    private final Calls calls;
    private final Words words;
    private final Optional<TicketType> edited;
    private final TypeForm form;
    private final IdempotencyKey key = IdempotencyKey.random();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    TypeSheetModel(OpenEvent event, EventDesk desk, Calls calls, Words words, Optional<TicketType> edited) {
        this.event = event;
        this.desk = desk;
        this.calls = calls;
        this.words = words;
        this.edited = edited;
        this.form = new TypeForm(event.event(), edited, words);
    }

    boolean isNew() {
        return edited.isEmpty();
    }

    TypeForm form() {
        return form;
    }

    BooleanProperty savingProperty() {
        return saving;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Sends it where it is in order.
    ///
    /// @param asks whether to go on, where more is sold than there will be
    void save(BiConsumer<Question, Runnable> asks, Runnable saved) {
        notice.set(Optional.empty());
        form.check().ifPresent(
                details -> edited.flatMap(type -> consequences().of(type, details)).ifPresentOrElse(
                        question -> asks.accept(question, () -> send(details, saved)), () -> send(details, saved)));
    }

    private Consequences consequences() {
        return new Consequences(event.replyProperty().get(), words);
    }

    private void send(TicketTypeDetails details, Runnable saved) {
        var oversold = edited.map(type -> consequences().oversold(type, details)).orElse(Oversold.REFUSED);
        calls.to("save a ticket type", () -> edited.isPresent()
                ? desk.editType(event.id(), edited.get().number(), details, oversold)
                : desk.addType(event.id(), details, key)).busy(saving).onDone(reply -> {
                    event.told(reply);
                    saved.run();
                }).onTrouble(trouble -> calls.tell(trouble, form.faults(), notice)).start();
    }
}
