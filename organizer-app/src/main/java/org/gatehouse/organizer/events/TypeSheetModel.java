package org.gatehouse.organizer.events;

import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Adds a ticket type or edits one.
final class TypeSheetModel {
    private final OpenEvent event;
    private final EventDesk desk;
    private final Calls calls;
    private final Optional<TicketType> edited;
    private final TypeForm form;
    private final IdempotencyKey key = IdempotencyKey.random();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    TypeSheetModel(OpenEvent event, EventDesk desk, Calls calls, Words words, Optional<TicketType> edited) {
        this.event = event;
        this.desk = desk;
        this.calls = calls;
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

    void save(Runnable saved) {
        notice.set(Optional.empty());
        form.check().ifPresent(details -> send(details, saved));
    }

    private void send(TicketTypeDetails details, Runnable saved) {
        calls.to("save a ticket type", () -> edited.isPresent()
                ? desk.editType(event.id(), edited.get().number(), details)
                : desk.addType(event.id(), details, key)).busy(saving).onDone(reply -> {
                    event.told(reply);
                    saved.run();
                }).onTrouble(trouble -> calls.tell(trouble, form.faults(), notice)).start();
    }
}
