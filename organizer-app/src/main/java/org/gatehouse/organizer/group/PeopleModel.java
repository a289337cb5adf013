package org.gatehouse.organizer.group;

import java.util.List;
import java.util.Optional;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.ticketing.event.TicketType;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The people of a group while they are typed. Who they are is told with every letter.
public final class PeopleModel {
    private final List<TicketType> types;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<TicketType>> usual;
    private final ReadOnlyObjectWrapper<People> people = new ReadOnlyObjectWrapper<>(People.NOBODY);

    public PeopleModel(OpenEvent event) {
        this.types = event.event().types();
        this.usual = new SimpleObjectProperty<>(types.stream().findFirst());
        text.addListener((_, _, _) -> read());
        usual.addListener((_, _, _) -> read());
    }

    public StringProperty textProperty() {
        return text;
    }

    public List<TicketType> types() {
        return types;
    }

    /// The ticket type of those beside whom none stands.
    public ObjectProperty<Optional<TicketType>> usualProperty() {
        return usual;
    }

    public ReadOnlyObjectProperty<People> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    public People people() {
        return people.get();
    }

    private void read() {
        people.set(PeopleText.read(text.get(), types, usual.get().map(TicketType::number)));
    }
}
