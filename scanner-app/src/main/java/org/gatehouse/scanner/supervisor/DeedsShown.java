package org.gatehouse.scanner.supervisor;

import org.gatehouse.scanner.history.RecentScans;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.Presented;

/// Where a gate shows what a supervisor decided. Called on the UI thread.
public interface DeedsShown {
    /// Who was refused last.
    LastRefusal refusal();

    /// The last records and which of them is chosen.
    RecentScans recent();

    /// A guest goes in, by a supervisor's word.
    void letIn(Overruled.LetIn letIn);

    /// The gate came to another verdict by itself.
    void judgedAnew(Presented presented);

    /// The records are others now.
    void recordsChanged();
}
