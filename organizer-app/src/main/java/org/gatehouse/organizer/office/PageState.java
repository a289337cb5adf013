package org.gatehouse.organizer.office;

import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Phase;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How a page stands with what it fetches. What was fetched once stays in view: a trouble before that fills the page, a
/// later one is told below what is there, where it moves nothing.
public final class PageState {
    private final Calls calls;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.Ready());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean filled;

    public PageState(Calls calls) {
        this.calls = calls;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// What is told below the content.
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// It is being fetched; the text is shown while there is nothing else.
    public void waiting(String text) {
        if (!filled) {
            phase.set(new Phase.Busy(text));
        }
    }

    /// It was fetched.
    public void fetched() {
        fetched(new Phase.Ready());
    }

    /// It was fetched, and this is what there is to show.
    public void fetched(Phase now) {
        filled = true;
        notice.set(Optional.empty());
        phase.set(now);
    }

    public void failed(Trouble trouble) {
        if (filled) {
            notice.set(Optional.of(calls.notice(trouble)));
        } else {
            phase.set(calls.phase(trouble));
        }
    }
}
