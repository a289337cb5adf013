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
/// has named it in an answer; one that the cloud will not take does not keep the others back.
public final class Uploader {
    private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);

    private final GateStore store;
    private final Gates gates;
    private final EventId event;
    private final Contact contact;

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
        while (true) {
            var waiting = store.waiting(behind, RecordBatch.MOST);
            if (waiting.isEmpty()) {
                return left;
            }
            var refused = sendInParts(waiting);
            left = refused.isPresent() ? refused : left;
            behind = waiting.getLast().place();
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
        }
    }
}
