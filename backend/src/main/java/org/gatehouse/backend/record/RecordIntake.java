package org.gatehouse.backend.record;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.function.Function;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.admission.AfterVoid;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.backend.device.DeviceStore;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;
import org.gatehouse.ticketing.wire.RecordBatch;

/// Takes records in, each once. What it answers for a record is durable: it counts, counted already, or is held apart
/// with a reason. What is not answered was not taken in.
public final class RecordIntake {
    /// With the device's check, the version and the feed entry it stays below what one transaction takes.
    private static final int CHUNK = 90;
    /// One row of a table holds 400 kB.
    private static final int CHUNK_BYTES = 300_000;
    private static final int LARGEST = 16_000;
    private static final int TRIES = 20;

    private final RecordStore records;
    private final DeviceStore devices;
    private final TicketStore tickets;
    private final Feed feed;
    private final InstantSource clock;
    private final Json json;

    public RecordIntake(RecordStore records, DeviceStore devices, TicketStore tickets, Feed feed,
            InstantSource clock, Json json) {
        this.records = records;
        this.devices = devices;
        this.tickets = tickets;
        this.feed = feed;
        this.clock = clock;
        this.json = json;
    }

    /// @throws ProblemException where a record is larger than any that a gate writes
    BatchAnswer take(Caller.Device caller, RecordBatch batch) {
        var answers = new ArrayList<Answer>();
        for (var chunk : chunks(batch.records())) {
            answers.addAll(takeChunk(caller, chunk));
        }
        return new BatchAnswer(answers, clock.instant());
    }

    /// As many records as one transaction and one feed entry hold.
    private List<List<GateRecord>> chunks(List<GateRecord> all) {
        var chunks = new ArrayList<List<GateRecord>>();
        var chunk = new ArrayList<GateRecord>();
        int size = 0;
        for (var record : all) {
            int length = json.write(record).length;
            if (length > LARGEST) {
                throw new ProblemException(new Problem.TooLarge("A record is larger than " + LARGEST + " bytes.",
                        "Send the others without it."));
            }
            if (chunk.size() == CHUNK || size + length > CHUNK_BYTES) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                size = 0;
            }
            chunk.add(record);
            size += length;
        }
        chunks.add(chunk);
        return chunks;
    }

    private List<Answer> takeChunk(Caller.Device caller, List<GateRecord> chunk) {
        for (int tries = 0; tries < TRIES; tries++) {
            var sorted = sort(caller.event(), chunk);
            if (store(caller, sorted)) {
                return sorted.answers();
            }
        }
        throw new ProblemException(new Problem.Busy("The same records are arriving on another path."));
    }

    /// What is to be done with each record of a chunk.
    ///
    /// @param fresh those that will count
    /// @param held those that will be held apart
    private record Sorted(List<Answer> answers, List<GateRecord> fresh, Map<GateRecord, Reason> held) {}

    private Sorted sort(EventId event, List<GateRecord> chunk) {
        var there = records.there(event, chunk);
        var counting = new HashMap<>(there.counting());
        var signers = new HashMap<DeviceId, Optional<DeviceStore.Known>>();
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (var record : chunk) {
            var other = counting.get(record.id());
            var before = there.held().get(RecordStore.heldName(record));
            if (record.equals(other)) {
                sorted.answers.add(new Answer(record.id(), BatchAnswer.Outcome.ALREADY, null));
            } else if (before != null) {
                sorted.answers.add(new Answer(record.id(), BatchAnswer.Outcome.QUARANTINED, before));
            } else {
                var signer = signers.computeIfAbsent(record.id().device(), devices::find);
                var reason = objection(event, record, signer)
                        .or(() -> Optional.ofNullable(other).map(_ -> Reason.CONFLICTING));
                if (reason.isPresent()) {
                    hold(sorted, record, reason.get());
                } else {
                    counting.put(record.id(), record);
                    count(sorted, record);
                }
            }
        }
        return sorted;
    }

    private static void hold(Sorted sorted, GateRecord record, Reason reason) {
        sorted.held.put(record, reason);
        sorted.answers.add(new Answer(record.id(), BatchAnswer.Outcome.QUARANTINED, reason));
    }

    private static void count(Sorted sorted, GateRecord record) {
        sorted.fresh.add(record);
        sorted.answers.add(new Answer(record.id(), BatchAnswer.Outcome.STORED, null));
    }

    private static Optional<Reason> objection(EventId event, GateRecord record, Optional<DeviceStore.Known> signer) {
        if (signer.isEmpty() || !record.isSignedBy(signer.get().key())) {
            return Optional.of(Reason.BAD_SIGNATURE);
        }
        if (!record.event().equals(event) || !signer.get().device().event().equals(event)) {
            return Optional.of(Reason.OTHER_EVENT);
        }
        return signer.get().isRevoked() ? Optional.of(Reason.DEVICE_REVOKED) : Optional.empty();
    }

    /// Whether all was stored; where something came in between, everything is to be sorted again.
    private boolean store(Caller.Device caller, Sorted sorted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean counted = sorted.fresh.isEmpty() || storeFresh(caller.event(), sorted.fresh, now);
        if (!counted) {
            return false;
        }
        return sorted.held.isEmpty() || storeHeld(caller.event(), sorted.held, now);
    }

    /// A device that is revoked in between is found out by the transaction: its records are then held apart.
    private boolean storeFresh(EventId event, List<GateRecord> fresh, Instant now) {
        var signers = fresh.stream().map(GateRecord::id).map(RecordId::device).distinct().toList();
        var entry = FeedEntry.of(FeedEntry.Kind.RECORDS, List.of(new Change.Records(fresh)), json);
        var outcome = feed.commit(event, () -> {
            var late = afterVoid(event, fresh);
            return new Feed.Step(entry.remarking(List.copyOf(late.values()), json), transaction -> {
                signers.forEach(signer -> DeviceStore.stillEnrolled(transaction, signer));
                fresh.forEach(record -> records.add(transaction, event, record, now,
                        Optional.ofNullable(late.get(record.id()))));
            });
        });
        return outcome instanceof Outcome.Done;
    }

    /// Which of these let somebody in on a ticket that is void by now. A ticket becomes void with a version of its
    /// own, so that what is stored in the version after the one read here was sorted rightly.
    private Map<RecordId, AfterVoid> afterVoid(EventId event, List<GateRecord> fresh) {
        var admissions = fresh.stream().filter(record -> record.what() instanceof GateRecord.In).toList();
        var named = admissions.stream().flatMap(record -> Stream.ofNullable(record.ticket())).distinct().toList();
        var rows = tickets.findAll(event, named).stream()
                .map(ticket -> TicketStore.forGates(ticket, GatePolicy.standard()))
                .collect(Collectors.toMap(ManifestRow::ticket, Function.identity()));
        var late = new LinkedHashMap<RecordId, AfterVoid>();
        for (var record : admissions) {
            Optional.ofNullable(rows.get(record.ticket())).flatMap(row -> AfterVoid.of(record, row))
                    .ifPresent(found -> late.put(record.id(), found));
        }
        return late;
    }

    private boolean storeHeld(EventId event, Map<GateRecord, Reason> held, Instant now) {
        var names = held.keySet().stream().map(RecordStore::heldName).toList();
        var outcome = feed.commit(event, FeedEntry.quarantine(names), transaction -> held
                .forEach((record, reason) -> records.hold(transaction, event, record, reason, now)));
        return outcome instanceof Outcome.Done;
    }
}
