package org.gatehouse.organizer.office;

import java.time.ZoneId;
import java.util.List;

import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.Window;

/// A window of time as it is entered, open on either side where nothing is.
///
/// @param fromField where what is wrong with its beginning is shown
/// @param untilField where what is wrong with its end is shown
public record Period(Moment from, Moment until, String fromField, String untilField) {
    public static Period of(String fromField, String untilField) {
        return new Period(new Moment(), new Moment(), fromField, untilField);
    }

    public void set(Window window, ZoneId zone) {
        from.set(window.from(), zone);
        until.set(window.until(), zone);
    }

    /// The window. What cannot be read is named in `wrong` and stands open.
    public Window read(ZoneId zone, List<FieldFault> wrong) {
        var begins = from.in(zone);
        var ends = until.in(zone);
        if (begins.isEmpty() && !from.isBlank()) {
            wrong.add(new FieldFault(fromField, Fault.MALFORMED));
        }
        if (ends.isEmpty() && !until.isBlank()) {
            wrong.add(new FieldFault(untilField, Fault.MALFORMED));
        }
        if (begins.isPresent() && ends.isPresent() && !begins.get().isBefore(ends.get())) {
            wrong.add(new FieldFault(untilField, Fault.END_BEFORE_START));
            return Window.always();
        }
        return new Window(begins.orElse(null), ends.orElse(null));
    }
}
