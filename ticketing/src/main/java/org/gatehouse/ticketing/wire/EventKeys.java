package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.Succession;
import org.gatehouse.ticketing.ticket.EventKey;

/// The public keys of an event.
///
/// @param keys oldest first; the last signs what is signed now
/// @param chain how each follows the one before
public record EventKeys(EventId event, List<EventKey> keys, List<Succession> chain) {
    public EventKeys {
        keys = List.copyOf(keys);
        chain = List.copyOf(chain);
    }
}
