package org.gatehouse.scanner.supervisor;

import java.util.function.Consumer;
import org.gatehouse.scanner.history.RecentScans;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.Presented;

/// Where a gate shows what a supervisor decided. Called on the UI thread.
public interface DeedsShown {
    /// Who was refused last.
    LastRefusal refusal();

    /// The last records and which of them is chosen.
    RecentScans recent();

    /// How many have been shown to the gate so far.
    int presentations();

    /// A guest goes in, by a supervisor's word.
    ///
    /// @param before how many had been shown to the gate when the supervisor was asked
    /// @param missed hears it where somebody else has come since: the screen is theirs
    void letIn(Overruled.LetIn letIn, int before, Consumer<Face> missed);

    /// The gate came to another verdict by itself; the rest as with [#letIn].
    void judgedAnew(Presented presented, int before, Consumer<Face> missed);

    /// The records are others now.
    void recordsChanged();
}
