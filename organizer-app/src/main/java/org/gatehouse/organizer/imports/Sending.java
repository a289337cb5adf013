package org.gatehouse.organizer.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.Imports;

/// Sends rows in requests of as many as one may carry, one after the other, on one worker at a time. What the cloud took
/// in is done; it may be the beginning of a request only, and then the rest comes with the next. A request whose answer did
/// not come is sent again under its key, so that it is done once; where that does not help either, sending ends and goes on
/// from that very request when told to.
final class Sending {
    private static final int TRIES = 4;
    private static final Pattern ROW = Pattern.compile("rows\\[(\\d+)].*");
    private final EventId event;
    private final int all;
    private final Deque<Judged.Good> waiting;
    private final BoxOffice boxOffice;
    private final Pause pause;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Integer> refused = new ArrayList<>();
    private int taken;
    private int already;
    private Optional<IdempotencyKey> open = Optional.empty();
    /// A request went out whose answer did not come: nobody knows whether its rows were taken.
    private volatile boolean uncertain;

    /// Waits before a request is sent again.
    interface Pause {
        /// @param tries how often it has been sent
        void after(int tries) throws InterruptedException;
    }

    /// How far it is.
    ///
    /// @param taken rows the event has now, those it had among them
    /// @param already how many of them it had before
    /// @param refused lines that the cloud did not take
    /// @param trouble what ended it early
    record Progress(int taken, int already, List<Integer> refused, int of, boolean over, Optional<Trouble> trouble) {
        Progress {
            refused = List.copyOf(refused);
        }

        int left() {
            return of - taken - refused.size();
        }
    }

    Sending(EventId event, List<Judged.Good> rows, BoxOffice boxOffice, Pause pause) {
        this.event = event;
        this.all = rows.size();
        this.waiting = new ArrayDeque<>(rows);
        this.boxOffice = boxOffice;
        this.pause = pause;
    }

    /// Whether it is certain that none of its rows was taken.
    boolean isUntouched() {
        return taken == 0 && !uncertain;
    }

    /// Ends it after the request that is under way.
    void stop() {
        stopped.set(true);
    }

    /// Begins or goes on; blocks until all are sent, it is stopped, or a trouble stays.
    Progress run(Consumer<Progress> arrived) throws InterruptedException {
        stopped.set(false);
        Optional<Trouble> trouble = Optional.empty();
        while (!waiting.isEmpty() && !stopped.get() && trouble.isEmpty()) {
            arrived.accept(progress(false, Optional.empty()));
            trouble = send(waiting.stream().limit(Imports.Request.MOST).toList());
        }
        return progress(true, trouble);
    }

    Progress progress(boolean over, Optional<Trouble> trouble) {
        return new Progress(taken, already, refused, all, over, trouble);
    }

    /// @return what is in the way of it and stays
    private Optional<Trouble> send(List<Judged.Good> batch) throws InterruptedException {
        var key = open.orElseGet(IdempotencyKey::random);
        open = Optional.of(key);
        for (int tries = 1;; tries++) {
            try {
                count(boxOffice.take(event, request(batch), key));
                return Optional.empty();
            } catch (CloudException failure) {
                var trouble = told(failure);
                var wrong = wrong(trouble, batch.size());
                if (!wrong.isEmpty()) {
                    leaveOut(wrong, batch);
                    return Optional.empty();
                }
                if (tries == TRIES || stopped.get() || !trouble.mayPass()) {
                    return Optional.of(trouble);
                }
            }
            pause.after(tries);
        }
    }

    private Trouble told(CloudException failure) {
        var trouble = Trouble.of(failure);
        if (!(trouble instanceof Trouble.Refused)) {
            uncertain = true;
        }
        return trouble;
    }

    private void count(Imports.Reply reply) {
        if (reply.tickets().isEmpty()) {
            // the cloud says why it takes nothing; whoever answers so is not the cloud
            throw new CloudException(new CloudFailure.Garbled(200));
        }
        reply.tickets().forEach(_ -> waiting.poll());
        taken += reply.tickets().size();
        already += reply.already();
        open = Optional.empty();
    }

    /// The rest of a request of which some rows were refused is another request, so under another key.
    private void leaveOut(TreeSet<Integer> wrong, List<Judged.Good> batch) {
        open = Optional.empty();
        batch.forEach(_ -> waiting.remove());
        for (int i = batch.size() - 1; i >= 0; i--) {
            if (!wrong.contains(i)) {
                waiting.addFirst(batch.get(i));
            }
        }
        wrong.forEach(i -> refused.add(batch.get(i).line()));
    }

    private static TreeSet<Integer> wrong(Trouble trouble, int rows) {
        var wrong = new TreeSet<Integer>();
        for (var fault : trouble.faults()) {
            var row = ROW.matcher(fault.field());
            if (row.matches() && row.group(1).length() < 4 && Integer.parseInt(row.group(1)) < rows) {
                wrong.add(Integer.parseInt(row.group(1)));
            }
        }
        return wrong;
    }

    private static Imports.Request request(List<Judged.Good> batch) {
        return new Imports.Request(batch.stream().map(Judged.Good::row).toList());
    }
}
