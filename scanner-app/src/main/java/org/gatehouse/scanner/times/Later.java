package org.gatehouse.scanner.times;

import java.time.Duration;
import org.gatehouse.desk.thread.Running;

/// Does something on the UI thread after a while.
@FunctionalInterface
public interface Later {
    /// @return cancels it
    Running after(Duration wait, Runnable action);
}
