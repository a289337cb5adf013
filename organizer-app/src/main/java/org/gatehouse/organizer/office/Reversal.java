package org.gatehouse.organizer.office;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;

/// Takes one deed back by one call, which the cloud refuses where somebody has changed it since.
final class Reversal<T> implements Undos.Step {
    private final Function<Words, String> question;
    private final Callable<T> call;
    private final Consumer<T> done;
    private final Calls calls;

    Reversal(Function<Words, String> question, Callable<T> call, Consumer<T> done, Calls calls) {
        this.question = question;
        this.call = call;
        this.done = done;
        this.calls = calls;
    }

    @Override
    public Question question(Words words) {
        return new Question(question.apply(words), words.say("undo.text"), words.say("undo"), words.say("not-now"),
                Tone.ATTENTION);
    }

    @Override
    public void takeBack() {
        calls.undos().forget(this);
        calls.to("take something back", call).onDone(now -> {
            done.accept(now);
            calls.notices().show(Notice.done(calls.words().say("undo.done")));
        }).onTrouble(this::fail).start();
    }

    /// What did not reach the cloud may be tried again; what was refused is not there any more as it was left.
    private void fail(Trouble trouble) {
        if (!(trouble instanceof Trouble.Refused(var problem))) {
            calls.undos().rememberAgain(this);
            calls.tell("take something back", trouble);
        } else if (problem.status() == 409 || problem.status() == 412) {
            calls.notices().show(Notice.of(Tone.ATTENTION, calls.words().say("undo.changed"),
                    calls.words().say("undo.changed.next")));
        } else {
            calls.tell("take something back", trouble);
        }
    }
}
