package org.gatehouse.organizer.tickets;

import java.time.Duration;
import java.util.function.IntConsumer;

import org.gatehouse.organizer.office.GuestList;
import org.gatehouse.ticketing.event.EventId;
import org.jspecify.annotations.Nullable;

/// Fills an index with all guests of an event and keeps it true: page by page first, and from then on by what has
/// changed. Broken off, it goes on where it was. For workers, one at a time.
final class GuestFeed {
    /// Small, so that something is to be seen at once.
    private static final int FIRST = 100;
    private static final int PAGE = 500;
    /// After the first page the machine is the window's, until it has drawn it.
    private static final Duration BREATH = Duration.ofMillis(300);
    /// So many pages are told of at once: a window that is drawn anew for each has time for nothing else.
    private static final int TOLD_AT_ONCE = 10;
    /// Pages come from an index that may not know yet of who came moments before. Changes are read from so many
    /// versions earlier, once: at the most that an event sells, more than the index lags behind.
    private static final long SETTLING = 500;
    private final EventId event;
    private final GuestList list;
    private final GuestIndex index;
    private @Nullable String cursor;
    private long version = -1;
    private boolean whole;

    GuestFeed(EventId event, GuestList list, GuestIndex index) {
        this.event = event;
        this.list = list;
        this.index = index;
    }

    /// Reads what is missing.
    ///
    /// @param arrived told now and then how many guests are known
    /// @return how many were told of
    synchronized int catchUp(IntConsumer arrived) throws InterruptedException {
        int told = 0;
        for (int pages = 0; !whole; pages++) {
            told += page();
            if (whole || pages % TOLD_AT_ONCE == 0) {
                arrived.accept(index.size());
            }
            if (pages == 0 && !whole) {
                Thread.sleep(BREATH);
            }
            stopIfUnwanted();
        }
        return told + changes(arrived);
    }

    /// Up to what was newest when it was first asked: while doors are busy, there is always something newer.
    private int changes(IntConsumer arrived) throws InterruptedException {
        int told = 0;
        long goal = Long.MAX_VALUE;
        while (version < goal) {
            var changes = list.guestsSince(event, version);
            version = changes.version();
            goal = Math.min(goal, changes.newest());
            if (!changes.guests().isEmpty()) {
                index.put(changes.guests());
                told += changes.guests().size();
                arrived.accept(index.size());
            }
            stopIfUnwanted();
        }
        return told;
    }

    private static void stopIfUnwanted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("nobody wants the rest now");
        }
    }

    /// What changes while pages are being read is told of by the changes after the first of them, and so is who was not
    /// in the index yet.
    private int page() {
        var page = list.guests(event, cursor, version < 0 ? FIRST : PAGE);
        index.put(page.guests());
        version = version < 0 ? Math.max(0, page.version() - SETTLING) : version;
        cursor = page.cursor();
        whole = cursor == null;
        return page.guests().size();
    }
}
