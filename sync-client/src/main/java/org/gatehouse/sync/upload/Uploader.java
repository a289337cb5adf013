package org.gatehouse.sync.upload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.Gates;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.GateStore.WaitingRecord;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.gatehouse.ticketing.wire.RecordBatch;
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
        while (true) {
            var waiting = store.waiting(behind, most);
            if (waiting.isEmpty()) {
                return left;
            }
            behind = waiting.getLast().place();
            var batch = waiting.stream().filter(one -> one.place() != without).toList();
            var refused = batch.isEmpty() ? Optional.<CloudFailure>empty() : sendInParts(batch);
            left = refused.isPresent() ? refused : left;
        }
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
        var batch = new RecordBatch(part.stream().map(WaitingRecord::record).toList());
        var answer = contact.timed(() -> gates.send(event, batch), BatchAnswer::serverTime);
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
