package org.gatehouse.organizer.tickets;

import java.util.ArrayList;
import java.util.List;

import javafx.collections.ObservableListBase;

/// The places of the table's rows. Who stands in them changes with each letter of a search, the places seldom: a table
/// whose items change lays out and dresses every row anew, which takes longer than a frame may.
final class GuestLines extends ObservableListBase<Line> {
    private final List<Line> known = new ArrayList<>();
    private int size;

    /// From now on there are so many.
    void become(int count) {
        int before = size;
        if (count == before) {
            return;
        }
        for (int at = known.size(); at < count; at++) {
            known.add(new Line(at));
        }
        beginChange();
        size = count;
        if (count > before) {
            nextAdd(before, count);
        } else {
            nextRemove(count, List.copyOf(known.subList(count, before)));
        }
        endChange();
    }

    @Override
    public Line get(int index) {
        return known.get(java.util.Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
