package org.gatehouse.proving.simulation;

import java.io.Serial;

/// A gate's process ends here: none of its code runs any further. An error, so that no code takes it for its own.
final class Killed extends Error {
    @Serial
    private static final long serialVersionUID = 1;

    Killed() {
        super("the gate's process was killed", null, false, false);
    }
}
