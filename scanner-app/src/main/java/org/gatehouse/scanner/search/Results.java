package org.gatehouse.scanner.search;

import java.util.List;
import org.gatehouse.ticketing.manifest.GatePolicy.Emails;
import org.gatehouse.ticketing.manifest.GatePolicy.Holders;

/// What a search has brought.
///
/// @param query    what was looked for
/// @param lines    best first
/// @param complete whether the whole list was searched; shortly after the start it is still being read
/// @param holders  whether names can be searched at this gate
/// @param emails   whether addresses can
public record Results(String query, List<FoundLine> lines, boolean complete, Holders holders, Emails emails) {
    public Results {
        lines = List.copyOf(lines);
    }

    /// Whether there was anything to find by now.
    public boolean isNobody() {
        return lines.isEmpty();
    }
}
