package org.gatehouse.organizer.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.Property;

/// Knows which of a form's fields were typed in since they were filled, for the case that what it shows was changed by
/// somebody else meanwhile.
public final class Typed {
    private final List<? extends Property<?>> fields;
    private Map<Property<?>, @Nullable Object> filled;

    /// @param fields just filled
    public Typed(List<? extends Property<?>> fields) {
        this.fields = List.copyOf(fields);
        this.filled = values();
    }

    /// Fills the fields anew; those that were typed in stay as they are.
    public void around(Runnable filling) {
        var before = values();
        filling.run();
        var now = values();
        fields.forEach(field -> keep(field, before.get(field)));
        filled = now;
    }

    private <T> void keep(Property<T> field, @Nullable Object typed) {
        if (!Objects.equals(typed, filled.get(field))) {
            @SuppressWarnings("unchecked") // it is this field's own
            var own = (T) typed;
            field.setValue(own);
        }
    }

    private Map<Property<?>, @Nullable Object> values() {
        var values = new LinkedHashMap<Property<?>, @Nullable Object>();
        fields.forEach(field -> values.put(field, field.getValue()));
        return values;
    }
}
