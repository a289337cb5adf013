package org.gatehouse.proving.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Reads along what our own code writes to the log, in every detail.
final class LogWatch implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.gatehouse");
    private final Level before = logger.getLevel();
    private final boolean additive = logger.isAdditive();
    private final List<String> lines = new ArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                lines.add(told(cause));
            }
        }
    };

    LogWatch() {
        appender.start();
        logger.setLevel(Level.ALL);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    private static String told(IThrowableProxy cause) {
        return cause.getClassName() + ": " + cause.getMessage();
    }

    /// What was written since it was last asked.
    List<String> lines() {
        var taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setAdditive(additive);
        logger.setLevel(before);
    }
}
