package org.gatehouse.organizer.office;

import java.util.Optional;

import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.words.Words;

/// The last thing done that can be taken back: until something else can, or another event is opened.
public final class Undos {
    private Optional<Step> last = Optional.empty();

    /// Something that was done, and can be taken back exactly as long as nobody has changed it since.
    public interface Step {
        /// Asked before it is taken back later on.
        Question question(Words words);

        void takeBack();
    }

    public void remember(Step step) {
        last = Optional.of(step);
    }

    /// It could not be taken back yet; whatever was done meanwhile goes first.
    public void rememberAgain(Step step) {
        last = last.or(() -> Optional.of(step));
    }

    public Optional<Step> last() {
        return last;
    }

    public boolean isPossible() {
        return last.isPresent();
    }

    /// It is being taken back, or was not what it seemed.
    public void forget(Step step) {
        last = last.filter(kept -> kept != step);
    }

    public void forgetAll() {
        last = Optional.empty();
    }
}
