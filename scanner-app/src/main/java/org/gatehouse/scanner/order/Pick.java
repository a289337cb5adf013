package org.gatehouse.scanner.order;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.gatehouse.scanner.search.FoundLine;
import org.jspecify.annotations.Nullable;

/// One ticket on the sheet: whether it is to pass, and with how many persons.
public final class Pick {
    private final FoundLine line;
    private final @Nullable String scanned;
    private final BooleanProperty chosen;
    private final ReadOnlyIntegerWrapper persons;

    Pick(FoundLine line, @Nullable String scanned, boolean chosen) {
        this.line = line;
        this.scanned = scanned;
        this.chosen = new SimpleBooleanProperty(chosen && line.most() > 0);
        persons = new ReadOnlyIntegerWrapper(line.first());
    }

    public FoundLine line() {
        return line;
    }

    /// Whether anybody may pass with it.
    public boolean mayPass() {
        return line.most() > 0;
    }

    /// Whether there is a number to choose.
    public boolean isCounted() {
        return line.most() > 1;
    }

    /// One more person, or one fewer: from one to all that may.
    public void change(int by) {
        persons.set(Math.clamp((long) persons.get() + by, 1, Math.max(1, line.most())));
    }

    void chooseAs(Pick before) {
        chosen.set(before.chosen.get() && mayPass());
        persons.set(Math.clamp(before.persons.get(), 1, Math.max(1, line.most())));
    }

    int counted() {
        return chosen.get() ? persons.get() : 0;
    }

    Wish wish() {
        return new Wish(line.ticket(), scanned, persons.get());
    }

    public BooleanProperty chosenProperty() {
        return chosen;
    }

    public ReadOnlyIntegerProperty personsProperty() {
        return persons.getReadOnlyProperty();
    }
}
