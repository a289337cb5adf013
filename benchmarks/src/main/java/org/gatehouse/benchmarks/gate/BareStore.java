package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.Outcome;
import org.gatehouse.sync.store.Proposal;
import org.gatehouse.sync.store.StoreKeys;
import org.gatehouse.sync.store.StoreSettings;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// A gate's store without the gate around it.
final class BareStore {
    private static final int BLOCK = 10_000;

    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();
    private final StoreKeys keys = new StoreKeys(new DeviceId("bench"), SigningKey.generate(random),
            StoreKeys.newSealing(random));
    private final SigningKey otherGate = SigningKey.generate(random);
    private final Path folder;

    BareStore(Path folder) {
        this.folder = folder;
    }

    GateStore open() throws IOException {
        return GateStore.open(Files.createDirectories(folder), keys, StoreSettings.with(clock, random));
    }

    void load(GateStore store, Festival festival) {
        var packer = store.packer();
        var tickets = festival.tickets();
        try (var loading = store.startLoading()) {
            for (int from = 0; from < tickets.size(); from += BLOCK) {
                loading.add(tickets.subList(from, Math.min(from + BLOCK, tickets.size())).stream().map(BareStore::row)
                        .map(packer::pack).toList());
            }
            loading.putInUse(festival.unsignedHeader());
        }
        store.settle();
    }

    static ManifestRow row(TicketId ticket) {
        return new ManifestRow(ticket, TicketStatus.VALID, ticket.issuedAt(), "Guest of the Festival", null, null);
    }

    GateRecord admit(GateStore store, TicketId ticket) {
        var proposal = new Proposal(new Verdict.SeveralCodes(), Optional.of(draft(ticket, Festival.GATE)));
        if (store.judgements().record(ledger -> proposal) instanceof Outcome.Kept kept) {
            return kept.record();
        }
        throw new IllegalStateException("a record was not kept");
    }

    /// As if another gate had admitted it.
    GateRecord elsewhere(TicketId ticket, int number) {
        return GateRecord.sign(new RecordId(new DeviceId("other-" + number % 4), 1, number + 1L),
                draft(ticket, new GateId("gate-" + number % 4)), RecordChain.START, otherGate);
    }

    private GateRecord.Draft draft(TicketId ticket, GateId gate) {
        return new GateRecord.Draft(new GateRecord.In(1, GateRecord.Grounds.LISTED, null), Festival.EVENT, ticket, gate,
                clock.instant(), Confidence.ANCHORED, 1, "steward");
    }

    static List<TicketId> some(Festival festival, int count) {
        int step = festival.size() / count;
        return IntStream.range(0, count).mapToObj(i -> festival.tickets().get(i * step)).toList();
    }
}
