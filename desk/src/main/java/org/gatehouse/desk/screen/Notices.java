package org.gatehouse.desk.screen;

import static org.gatehouse.desk.words.Arg.arg;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

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
    private final Map<Notice, Function<Words, Notice>> sayings = new HashMap<>();
    private Words words;

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
        sayings.keySet().retainAll(showing);
    }

    /// Shows a notice that can be said in any language.
    public void show(Function<Words, Notice> saying) {
        var notice = saying.apply(words);
        show(notice);
        sayings.put(notice, saying);
    }

    /// Says what is on show again, in another language.
    public void speak(Words now) {
        words = now;
        var known = Map.copyOf(sayings);
        sayings.clear();
        showing.replaceAll(notice -> {
            var saying = known.get(notice);
            return saying == null ? notice : again(saying);
        });
    }

    private Notice again(Function<Words, Notice> saying) {
        var notice = saying.apply(words);
        sayings.put(notice, saying);
        return notice;
    }

    public void dismiss(Notice notice) {
        showing.remove(notice);
        sayings.remove(notice);
    }

    public ObservableList<Notice> showing() {
        return showing;
    }

    /// Logs a failure nobody expected and shows its code, with the details to copy.
    @Override
    public void unforeseen(String work, Throwable failure) {
        var code = ErrorCode.of(failure);
        LOG.error("{} failed unexpectedly ({})", work, code, failure);
        var details = details(work, code, failure);
        show(words -> Notice
                .failed(words.say("notice.unforeseen", arg("code", code)), words.say("notice.unforeseen.next"))
                .withDetails(details));
    }

    private static String details(String work, String code, Throwable failure) {
        var text = new StringWriter();
        text.append(code).append("  ").append(work).append('\n');
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
