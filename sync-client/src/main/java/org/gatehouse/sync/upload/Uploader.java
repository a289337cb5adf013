package org.gatehouse.sync.upload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.Gates;
import org.gatehouse.sync.api.PackedRecords;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.GateStore.WaitingRecord;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.gatehouse.ticketing.wire.RecordBatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands waiting records to the cloud in the order of their chain. A record counts as handed over only once the cloud
/// has named it in an answer; one that the cloud will not take does not keep the others back. After a failure that may
/// be the batch's fault (a slow line, a record that brings the other end down) the next batches are smaller. For one
/// thread at a time.
public final class Uploader {
    private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);

    private final GateStore store;
    private final Gates gates;
    private final EventId event;
    private final Contact contact;
    private int most = RecordBatch.MOST;
    private @Nullable Batch packed;
    /// A record that alone made a call fail: it is left out once, so that others have their turn.
    private long leftOut;

    public Uploader(GateStore store, Gates gates, EventId event, Contact contact) {
        this.store = store;
        this.gates = gates;
        this.event = event;
        this.contact = contact;
    }

    /// Sends everything that waits, once.
    ///
    /// @return why records were left behind; empty where none was
    /// @throws CloudException where the cloud could not be asked; what it answered before is noted
    public Optional<CloudFailure> sendAll() {
        Optional<CloudFailure> left = Optional.empty();
        long behind = 0;
        long without = leftOut;
        leftOut = 0;
        var next = begin(0);
        while (true) {
            var waiting = next(next, behind);
            if (waiting.isEmpty()) {
                return left;
            }
            behind = waiting.getLast().place();
            next = ahead(waiting);
            var batch = waiting.stream().filter(one -> one.place() != without).toList();
            var refused = batch.isEmpty() ? Optional.<CloudFailure>empty() : sendInParts(batch);
            left = refused.isPresent() ? refused : left;
        }
    }

    /// Records that were read together.
    private record Batch(List<WaitingRecord> waiting, PackedRecords records) {}

    private Batch read(long behind) {
        var waiting = store.waiting(behind, most);
        return new Batch(waiting, gates.pack(batch(waiting)));
    }

    private static RecordBatch batch(List<WaitingRecord> waiting) {
        return new RecordBatch(waiting.stream().map(WaitingRecord::record).toList());
    }

    /// Where there were as many as one call may carry there will be more: they are made ready while these are under way.
    private FutureTask<Batch> ahead(List<WaitingRecord> waiting) {
        var next = begin(waiting.getLast().place());
        if (waiting.size() == RecordBatch.MOST) {
            Thread.ofVirtual().name("gate-upload-ahead").start(next);
        }
        return next;
    }

    private FutureTask<Batch> begin(long behind) {
        return new FutureTask<>(() -> read(behind));
    }

    /// Whoever comes to it first reads it.
    private List<WaitingRecord> next(FutureTask<Batch> next, long behind) {
        next.run();
        packed = null;
        try {
            packed = next.get();
        } catch (ExecutionException failed) {
            packed = read(behind);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            packed = read(behind);
        }
        return packed.waiting();
    }

    /// @param part what was read last, or some of it
    private PackedRecords packed(List<WaitingRecord> part) {
        var ready = packed;
        return ready != null && ready.waiting().size() == part.size() ? ready.records() : gates.pack(batch(part));
    }

    /// Sends a batch; where the cloud refuses it as a whole, its halves, down to single records.
    private Optional<CloudFailure> sendInParts(List<WaitingRecord> batch) {
        Optional<CloudFailure> left = Optional.empty();
        Deque<List<WaitingRecord>> parts = new ArrayDeque<>(List.of(batch));
        while (!parts.isEmpty()) {
            var part = parts.removeFirst();
            try {
                send(part);
            } catch (CloudException failure) {
                if (!isAboutTheRecords(failure.failure())) {
                    goEasy(part, failure.failure());
                    throw failure;
                }
                if (part.size() == 1) {
                    LOG.warn("the cloud does not take record {}: {}", part.getFirst().record().id(),
                            failure.getMessage());
                    left = Optional.of(failure.failure());
                } else {
                    int half = part.size() / 2;
                    parts.addFirst(part.subList(half, part.size()));
                    parts.addFirst(part.subList(0, half));
                }
            }
        }
        return left;
    }

    private void goEasy(List<WaitingRecord> part, CloudFailure failure) {
        boolean mayBeTheBatch = switch (failure) {
            case CloudFailure.Unreachable unreachable -> switch (unreachable.cause()) {
                case TIMEOUT, BROKEN, OUT_OF_SERVICE -> true;
                case NO_NAME, NO_CONNECTION, NOT_TRUSTED, STOPPED -> false;
            };
            case CloudFailure.Refused refused -> refused.problem().status() >= 500;
            case CloudFailure.Garbled ignored -> true;
            case CloudFailure.SignedOut ignored -> false;
        };
        if (mayBeTheBatch) {
            most = Math.max(1, part.size() / 2);
            leftOut = part.size() == 1 ? part.getFirst().place() : 0;
        }
    }

    /// Whether fewer or other records might be taken where these were not.
    private static boolean isAboutTheRecords(CloudFailure failure) {
        int status = switch (failure) {
            case CloudFailure.Refused refused -> refused.problem().status();
            case CloudFailure.Garbled garbled -> garbled.status();
            case CloudFailure.Unreachable ignored -> 0;
            case CloudFailure.SignedOut ignored -> 0;
        };
        return switch (status) {
            case 400, 409, 413, 415, 422 -> true;
            default -> false;
        };
    }

    private void send(List<WaitingRecord> part) {
        var records = packed(part);
        var answer = contact.timed(() -> gates.send(event, records), BatchAnswer::serverTime);
        var places = new HashMap<RecordId, Long>();
        part.forEach(waiting -> places.put(waiting.record().id(), waiting.place()));
        Map<Long, Answer> answers = new HashMap<>();
        for (var given : answer.answers()) {
            var place = places.get(given.id());
            if (place != null) {
                answers.put(place, given);
            }
        }
        if (!answers.isEmpty()) {
            store.answered(answers);
            most = Math.min(RecordBatch.MOST, most * 2);
        }
    }
}
