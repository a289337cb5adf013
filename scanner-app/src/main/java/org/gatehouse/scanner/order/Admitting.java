package org.gatehouse.scanner.order;

import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.sync.checkin.Presented;

/// Presents tickets, one after the other, each for itself, in the line of all that is presented.
@FunctionalInterface
public interface Admitting {
    /// A single one is shown as any verdict is.
    ///
    /// @param several hears what became of each where there are several, on the judging thread
    void admit(List<Wish> wishes, Consumer<List<Presented>> several);
}
