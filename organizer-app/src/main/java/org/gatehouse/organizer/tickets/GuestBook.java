package org.gatehouse.organizer.tickets;

import java.util.List;
import java.util.function.IntConsumer;

import org.gatehouse.ticketing.wire.Guest;

/// All guests of an event as this console knows them: whoever counts and whoever looks for somebody reads them once.
/// For workers.
public final class GuestBook {
    private final GuestIndex index;
    private final GuestFeed feed;

    GuestBook(GuestIndex index, GuestFeed feed) {
        this.index = index;
        this.feed = feed;
    }

    /// Reads what is not known yet, then what has changed.
    ///
    /// @param arrived told now and then how many are known
    /// @return how many were told of
    public int catchUp(IntConsumer arrived) throws InterruptedException {
        return feed.catchUp(arrived);
    }

    public List<Guest> all() {
        return index.all();
    }
}
