package org.gatehouse.sync.store;

import java.util.List;
import org.gatehouse.ticketing.ticket.TicketId;

/// Hears what becomes of the tickets in use, once it is on the disk; on the thread that changed them, so it must be
/// quick.
public interface TicketListener {
    /// These tickets were added, changed or removed.
    void changed(List<TicketId> tickets);

    /// All tickets may be others now, or other parts of them may be used.
    void replaced();

    /// Nobody hears.
    static TicketListener none() {
        return new TicketListener() {
            @Override
            public void changed(List<TicketId> tickets) {}

            @Override
            public void replaced() {}
        };
    }
}
