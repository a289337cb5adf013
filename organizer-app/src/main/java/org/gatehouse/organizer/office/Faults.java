package org.gatehouse.organizer.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is wrong with the fields of a form, each beside its field. The last part of a fault's path names the field.
public final class Faults {
    private final Words words;
    private final Map<String, StringProperty> messages = new HashMap<>();
    private final Set<String> moments = new HashSet<>();

    public Faults(Words words) {
        this.words = words;
    }

    /// The sentence to show beside a field; empty for nothing.
    public StringProperty message(String field) {
        return messages.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    /// These fields are entered as a day and a time, which the sentence says where they cannot be read.
    public void moments(String... fields) {
        for (var field : fields) {
            message(field);
            moments.add(field);
        }
    }

    /// Shows what the cloud says of the fields. Answers whether that tells all of the trouble.
    public boolean show(Trouble trouble) {
        return !trouble.faults().isEmpty() && show(trouble.faults());
    }

    /// Shows these and no others. Answers whether all of them found a field.
    public boolean show(List<FieldFault> faults) {
        clear();
        boolean all = true;
        for (var fault : faults) {
            var field = fault.field().substring(fault.field().lastIndexOf('.') + 1);
            var message = messages.get(field);
            if (message == null) {
                all = false;
            } else {
                boolean isNoMoment = fault.fault() == Fault.MALFORMED && moments.contains(field);
                message.set(isNoMoment ? words.say("moment.malformed") : words.of(fault.fault()));
            }
        }
        return all;
    }

    public void clear() {
        messages.values().forEach(message -> message.set(""));
    }

    public boolean any() {
        return messages.values().stream().anyMatch(message -> !message.get().isEmpty());
    }
}
