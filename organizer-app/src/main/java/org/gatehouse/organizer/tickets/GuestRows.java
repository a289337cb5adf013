package org.gatehouse.organizer.tickets;

import java.util.List;

import javafx.collections.ObservableListBase;

/// The rows on show. They change as a whole: a hundred thousand are exchanged by one reference and one event.
final class GuestRows extends ObservableListBase<GuestRow> {
    private List<GuestRow> rows = List.of();

    void become(List<GuestRow> now) {
        if (now == rows || now.isEmpty() && rows.isEmpty()) {
            return;
        }
        var before = rows;
        beginChange();
        rows = now;
        nextReplace(0, now.size(), before);
        endChange();
    }

    @Override
    public GuestRow get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
