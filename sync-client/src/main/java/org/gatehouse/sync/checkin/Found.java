package org.gatehouse.sync.checkin;

import java.util.List;

/// What a search has found.
///
/// @param tickets best first, those of one order together
/// @param complete whether the whole list could be searched; shortly after the start, or after another manifest came
///        into use, it is still being read
public record Found(List<FoundTicket> tickets, boolean complete) {
    public Found {
        tickets = List.copyOf(tickets);
    }
}
