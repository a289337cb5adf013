package org.gatehouse.backend.admission;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gatehouse.backend.event.SigningKeys;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.record.RecordMemory;
import org.gatehouse.backend.record.RecordStore;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.backend.ticket.Barcodes;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Judge;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.gate.Post;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.signature.Sha256;
import org.gatehouse.ticketing.ticket.ScannedCode;

/// Judges a presentation and records it in the very version it was judged by: where anything has happened at the
/// event in between, it is judged again, so that no two callers are both let in on one ticket.
final class CloudGate {
    private static final int TRIES = 30;
    private static final int NAME_BYTES = 16;

    private final SigningKeys keys;
    private final TicketStore tickets;
    private final Barcodes barcodes;
    private final RecordStore records;
    private final RecordMemory memory;
    private final Feed feed;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Json json;

    CloudGate(SigningKeys keys, TicketStore tickets, Barcodes barcodes, RecordStore records, RecordMemory memory,
            Feed feed,
            InstantSource clock, SecureRandom random, Json json) {
        this.keys = keys;
        this.tickets = tickets;
        this.barcodes = barcodes;
        this.records = records;
        this.memory = memory;
        this.feed = feed;
        this.clock = clock;
        this.random = random;
        this.json = json;
    }

    /// @param caller whose second presentation within seconds is taken for a second look, and nobody else's
    Verdict present(StoredEvent stored, Caller caller, GateId gate, String code) {
        var event = stored.event().id();
        var device = device(event, caller);
        for (int tries = 0; tries < TRIES; tries++) {
            var known = memory.of(event);
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var ledger = new CloudLedger(stored, tickets, barcodes, known.records(), now);
            var verdict = Judge.judge(ScannedCode.of(code), ledger, new Post(gate, Direction.IN, device, 0), now);
            var what = what(verdict);
            if (what.isEmpty()) {
                return verdict;
            }
            var id = new RecordId(device, 0, known.version() + 1);
            if (store(stored, id, draft(stored, gate, verdict, what.get(), known.version(), now))) {
                return verdict;
            }
        }
        throw new ProblemException(new Problem.Busy("Too many codes are being presented at once."));
    }

    /// The cloud is a device of its own for everybody who asks it; the name does not say who.
    private static DeviceId device(EventId event, Caller caller) {
        var who = switch (caller) {
            case Caller.Person person -> person.user().wire();
            case Caller.Attendee attendee -> attendee.user().wire();
            case Caller.Device device -> device.device().wire();
            case Caller.Anonymous _ -> "";
        };
        var name = Sha256.of(event.wire() + " " + who);
        return new DeviceId("cloud-" + HexFormat.of().formatHex(name, 0, NAME_BYTES));
    }

    private boolean store(StoredEvent stored, RecordId id, GateRecord.Draft draft) {
        var event = stored.event().id();
        var record = GateRecord.sign(id, draft, RecordChain.START, keys.ofCloudGate(event, random));
        var entry = FeedEntry.of(FeedEntry.Kind.RECORDS, List.of(new Change.Records(List.of(record))), json);
        return feed.commit(event, id.sequence() - 1, entry,
                transaction -> records.add(transaction, event, record, draft.at(),
                        Optional.empty())) instanceof Outcome.Done;
    }

    private static GateRecord.Draft draft(StoredEvent stored, GateId gate, Verdict verdict, GateRecord.What what,
            long version, Instant now) {
        return new GateRecord.Draft(what, stored.event().id(), verdict.about().orElse(null), gate, now,
                Confidence.ANCHORED, version, "cloud");
    }

    /// What is recorded of a verdict; nothing where nobody was let in or turned away.
    private static Optional<GateRecord.What> what(Verdict verdict) {
        return switch (verdict) {
            case Verdict.AdmitSignatureOnly _ ->
                Optional.of(new GateRecord.In(1, GateRecord.Grounds.SIGNATURE, null));
            case Verdict.Exit _ -> Optional.of(new GateRecord.Out(1));
            case Verdict.Pass _ -> Optional.of(new GateRecord.In(1, GateRecord.Grounds.LISTED, null));
            case Verdict.Refusal refusal -> Optional.of(new GateRecord.Refused(refusal.kind()));
            case Verdict.Attention _,Verdict.CouldNotJudge _ -> Optional.empty();
        };
    }
}
