package org.gatehouse.desk.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;

/// The program's log: a file of at most 2 MB and four older ones beside it.
///
/// What is logged holds no ticket codes, no secrets and no personal data: say what was done and what failed, by id.
public final class LogFile {
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %logger{24} %msg%n%ex{12}";

    private LogFile() {}

    /// Sends all logging of this process to `<folder>/<app>.log`: our own from INFO, other libraries' from WARN.
    public static Path start(Path folder, String app) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var file = folder.resolve(app + ".log");
        var appender = appender(context, file, folder.resolve(app + ".%i.log"));
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("org.gatehouse").setLevel(Level.INFO);
        return file;
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file, Path older) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context));
        appender.setRollingPolicy(rolling(context, appender, older));
        appender.setTriggeringPolicy(trigger(context));
        appender.start();
        return appender;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }

    private static FixedWindowRollingPolicy rolling(LoggerContext context, RollingFileAppender<?> appender,
            Path older) {
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(older.toString());
        policy.setMinIndex(1);
        policy.setMaxIndex(4);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> trigger(LoggerContext context) {
        var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setMaxFileSize(FileSize.valueOf("2MB"));
        policy.start();
        return policy;
    }
}
