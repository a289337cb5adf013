package org.gatehouse.proving.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// Production code logs every fault that befalls it; here faults are the daily bread.
final class Silence {
    private Silence() {}

    /// Turns its log off in this process.
    static void fall() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}
