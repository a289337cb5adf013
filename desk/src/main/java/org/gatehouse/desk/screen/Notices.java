package org.gatehouse.desk.screen;

import static org.gatehouse.desk.words.Arg.arg;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.gatehouse.desk.thread.Failures;
import org.gatehouse.desk.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices a window shows now. A model without nodes: [NoticeStack] draws it.
public final class Notices implements Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int AT_ONCE = 4;
    private final ObservableList<Notice> showing = FXCollections.observableArrayList();
    private final Words words;

    public Notices(Words words) {
        this.words = words;
    }

    /// Shows a notice; the same one is not shown twice, and the oldest gives way to the fifth.
    public void show(Notice notice) {
        showing.remove(notice);
        showing.add(notice);
        if (showing.size() > AT_ONCE) {
            showing.removeFirst();
        }
    }

    public void dismiss(Notice notice) {
        showing.remove(notice);
    }

    public ObservableList<Notice> showing() {
        return showing;
    }

    /// Logs a failure nobody expected and shows its code, with the details to copy.
    @Override
    public void unforeseen(String work, Throwable failure) {
        var code = ErrorCode.of(failure);
        LOG.error("{} failed unexpectedly ({})", work, code, failure);
        show(Notice.failed(words.say("notice.unforeseen", arg("code", code)), words.say("notice.unforeseen.next"))
                .withDetails(details(work, code, failure)));
    }

    private static String details(String work, String code, Throwable failure) {
        var text = new StringWriter();
        text.append(code).append("  ").append(work).append('\n');
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
