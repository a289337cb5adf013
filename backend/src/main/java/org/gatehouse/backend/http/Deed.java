package org.gatehouse.backend.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.ticketing.Identifier;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.LogEntry;
import org.jspecify.annotations.Nullable;

/// What the log is to say of a call beyond its address: its feature adds to it what is not in there, before it writes.
/// Nothing goes in that names a guest, and no secret.
public final class Deed {
    private static final int LONGEST = 200;

    private Optional<EventId> event = Optional.empty();
    private Optional<String> subject = Optional.empty();
    private Optional<String> label = Optional.empty();
    private List<LogEntry.Change> changes = List.of();

    /// Names the event where the address does not.
    public void in(EventId id) {
        event = Optional.of(id);
    }

    /// Names what it is done to where the address does not, or another than it does.
    public void to(Identifier id) {
        subject = Optional.of(id.wire());
    }

    /// What the subject is called.
    public void called(String name) {
        label = Optional.of(cut(name));
    }

    /// Begins the changes anew, as where an edit is tried again.
    public Deed nothingChanged() {
        changes = List.of();
        return this;
    }

    /// Notes what became of one thing, where it is another than before.
    public Deed changed(String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            var more = new ArrayList<>(changes);
            more.add(new LogEntry.Change(field, from == null ? null : cut(from.toString()),
                    to == null ? null : cut(to.toString())));
            changes = more;
        }
        return this;
    }

    public Optional<EventId> event() {
        return event;
    }

    public Optional<String> subject() {
        return subject;
    }

    public Optional<String> label() {
        return label;
    }

    public List<LogEntry.Change> changes() {
        return List.copyOf(changes);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
