package org.gatehouse.sync.store;

import java.util.List;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;

/// Changes as they came, in their order.
public record FeedPage(ChangesHeader header, List<Change> changes) {
    public FeedPage {
        changes = List.copyOf(changes);
    }
}
