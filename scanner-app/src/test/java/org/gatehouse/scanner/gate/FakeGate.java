package org.gatehouse.scanner.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.checkin.Approval;
import org.gatehouse.sync.checkin.Arrivals;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.Found;
import org.gatehouse.sync.checkin.FoundTicket;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateIncident;
import org.gatehouse.sync.checkin.GateStanding.Counts;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.sync.checkin.GateStanding.ManifestStanding;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.PinAnswer;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.sync.checkin.ProgressListener;
import org.gatehouse.sync.checkin.Stand;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.ticket.TicketId;

/// A gate that says what it was told to say, and remembers what it was asked.
public final class FakeGate implements GateClient {
    private volatile boolean syncing;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final List<HistoryEntry> history = new ArrayList<>();
    private final List<Consumer<GateStanding>> listeners = new CopyOnWriteArrayList<>();
    public final List<String> presented = new CopyOnWriteArrayList<>();
    private boolean loaded = true;
    private Stand stand = new Stand(Festival.NORTH.id(), Direction.IN);
    private Link link = new Link.Online();
    private int waiting;
    private List<Notice> notices = List.of();
    private int admitted;
    private final Map<VerdictKind, Integer> refused = new LinkedHashMap<>();
    private PreloadFailure nextFailure;
    private final List<FoundTicket> found = new CopyOnWriteArrayList<>();
    private GatePolicy.Holders holders = GatePolicy.Holders.SHOWN;
    public final List<String> searched = new CopyOnWriteArrayList<>();
    public final List<Party> parties = new CopyOnWriteArrayList<>();
    public volatile boolean readingList;
    private final List<Arrivals> arrivals = new ArrayList<>();
    private volatile List<GateIncident> incidents = List.of();
    private volatile long freeSpace = 48_000_000_000L;
    private volatile CountDownLatch stall = new CountDownLatch(0);
    public final FakeSupervisor supervisor = new FakeSupervisor();
    public volatile int syncs;
    public volatile boolean broken;
    public volatile boolean closed;

    public FakeGate saying(String code, Verdict verdict) {
        verdicts.put(code, verdict);
        return this;
    }

    public FakeGate notYetLoaded() {
        loaded = false;
        return this;
    }

    public FakeGate standingNowhere() {
        stand = null;
        return this;
    }

    public FakeGate failingToLoadOnce(PreloadFailure failure) {
        nextFailure = failure;
        return this;
    }

    /// From now on nobody is judged before [#going].
    public FakeGate stalling() {
        stall = new CountDownLatch(1);
        return this;
    }

    public void going() {
        stall.countDown();
    }

    public FakeGate offline() {
        link = new Link.Offline(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME),
                Festival.NOW.plusSeconds(20));
        return this;
    }

    /// The event is over and the cloud holds everything.
    public FakeGate over() {
        notices = List.of(new Notice.Over());
        return this;
    }

    public FakeGate counting(int in, int out, int recordsWaiting) {
        admitted = in;
        refused.put(VerdictKind.ALREADY_IN, out);
        waiting = recordsWaiting;
        return this;
    }

    public void changed() {
        listeners.forEach(listener -> listener.accept(standing()));
    }

    public boolean syncing() {
        return syncing;
    }

    @Override
    public EnrolledEvent event() {
        return Festival.enrolled();
    }

    @Override
    public void preload(ProgressListener progress) {
        progress.at(new ProgressListener.Progress.Asking());
        progress.at(new ProgressListener.Progress.Fetching(40_000, 120_000));
        if (nextFailure != null) {
            PreloadFailure failure = nextFailure;
            nextFailure = null;
            throw new PreloadFailed(failure);
        }
        progress.at(new ProgressListener.Progress.Ready(231, 2480));
        loaded = true;
    }

    @Override
    public Optional<EventFacts> facts() {
        GatePolicy policy = supervisor.under(new GatePolicy(holders, GatePolicy.Unpaid.REFUSED, 200));
        return loaded ? Optional.of(Festival.facts(policy)) : Optional.empty();
    }

    @Override
    public boolean ready() {
        return loaded;
    }

    @Override
    public void standAt(GateId gate, Direction direction) {
        if (broken)
            throw new IllegalStateException("on purpose");
        stand = new Stand(gate, direction);
    }

    @Override
    public Optional<Stand> stand() {
        return Optional.ofNullable(stand);
    }

    @Override
    public void warm() {}

    @Override
    public synchronized Presented present(String scanned, Party party) {
        presented.add(scanned);
        parties.add(party);
        awaitDisk();
        if (broken)
            throw new IllegalStateException("on purpose");
        Verdict verdict = verdicts.getOrDefault(scanned, new Verdict.NotATicket());
        RecordId record = new RecordId(Festival.ME, 1, presented.size());
        note(verdict, record);
        return new Presented(verdict, Optional.of(record), Festival.NOW);
    }

    private void awaitDisk() {
        try {
            stall.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Has a ticket on its list, and says this of it.
    public FakeGate listing(FoundTicket ticket, Verdict verdict) {
        found.add(ticket);
        return saying(ticket.ticket().wire(), verdict);
    }

    public FakeGate hidingNames() {
        holders = GatePolicy.Holders.WITHHELD;
        return this;
    }

    @Override
    public Found search(String query, int most) {
        searched.add(query);
        String wanted = query.toLowerCase(Locale.ROOT);
        return new Found(found.stream().filter(each -> (each.holder() + " " + each.order()).toLowerCase(Locale.ROOT)
                .contains(wanted)).map(this::asAllowed).limit(most).toList(), !readingList);
    }

    private FoundTicket asAllowed(FoundTicket each) {
        return holders == GatePolicy.Holders.SHOWN
                ? each
                : new FoundTicket(each.ticket(), each.type(), null, each.order(), each.inOrder(), each.status(),
                        each.since(), each.owed(), each.inside(), each.personsLeft(), each.first());
    }

    @Override
    public Found order(TicketId ticket) {
        FoundTicket asked = found.stream().filter(each -> each.ticket().equals(ticket)).findFirst().orElse(null);
        return new Found(found.stream().filter(each -> each == asked
                || asked != null && asked.order() != null && asked.order().equals(each.order())).toList(), true);
    }

    @Override
    public Presented present(TicketId found, Party party) {
        return present(found.wire(), party);
    }

    private void note(Verdict verdict, RecordId record) {
        switch (verdict) {
            case Verdict.Pass ignored -> {
                admitted++;
                waiting++;
                add(record, new GateRecord.In(1, GateRecord.Grounds.LISTED, null), verdict);
            }
            case Verdict.Refusal refusal -> {
                refused.merge(refusal.kind(), 1, Integer::sum);
                waiting++;
                add(record, new GateRecord.Refused(refusal.kind()), verdict);
            }
            case Verdict.Attention ignored -> {
            }
            case Verdict.CouldNotJudge ignored -> {
            }
        }
    }

    private void add(RecordId record, GateRecord.What what, Verdict verdict) {
        String holder = verdict instanceof Verdict.Admit admit ? admit.known().row().holder() : null;
        history.addFirst(entry(record, Festival.NOW, what, holder));
    }

    public FakeGate remembering(String at, GateRecord.What what, String holder) {
        history.addLast(entry(new RecordId(Festival.ME, 1, 1000 + history.size()), Instant.parse(at), what, holder));
        return this;
    }

    private static HistoryEntry entry(RecordId record, Instant at, GateRecord.What what, String holder) {
        return new HistoryEntry(record, at, Confidence.ANCHORED, what, Festival.NORTH.id(), null,
                holder == null ? null : Festival.WEEKEND, holder, new HistoryEntry.Upload.Held());
    }

    @Override
    public PinAnswer approve(String pin) {
        return supervisor.approve(pin);
    }

    @Override
    public Overruled overrule(String scanned, Party party, Approval approval, SupervisorReason reason) {
        return supervisor.overrule(scanned, party, look(scanned), reason);
    }

    @Override
    public Overruled overrule(TicketId found, Party party, Approval approval, SupervisorReason reason) {
        return overrule(found.wire(), party, approval, reason);
    }

    @Override
    public Undone undo(RecordId record, Approval approval, SupervisorReason reason) {
        return supervisor.undo(record, reason);
    }

    @Override
    public Verdict look(String scanned) {
        return verdicts.getOrDefault(scanned, new Verdict.NotATicket());
    }

    @Override
    public Verdict look(TicketId found) {
        return look(found.wire());
    }

    @Override
    public synchronized GateStanding standing() {
        ManifestStanding manifest = loaded
                ? new ManifestStanding(231, Festival.NOW.minusSeconds(9000), Festival.NOW.minusSeconds(900),
                        Festival.NOW.plusSeconds(40_000), 2480)
                : null;
        return new GateStanding(event(), stand, link, Festival.NOW.minusSeconds(900), manifest, waiting, 0,
                Festival.NOW, Confidence.ANCHORED, new Counts(admitted, 0, refused, admitted), null, told());
    }

    private List<GateStanding.Notice> told() {
        List<GateStanding.Notice> told = new ArrayList<>(notices);
        if (!incidents.isEmpty())
            told.add(new GateStanding.Notice.Incidents(incidents.size()));
        return told;
    }

    @Override
    public synchronized List<HistoryEntry> recent(int most) {
        return history.stream().limit(most).toList();
    }

    /// Persons let in, so many in each of the minutes before now, the last one first.
    public FakeGate arriving(int... persons) {
        for (int i = 0; i < persons.length; i++)
            if (persons[i] > 0)
                arrivals.addFirst(new Arrivals(Festival.NOW.minusSeconds(60L * i), persons[i]));
        return this;
    }

    public FakeGate withIncidents(GateIncident... found) {
        incidents = List.of(found);
        return this;
    }

    public FakeGate withFreeSpace(long bytes) {
        freeSpace = bytes;
        return this;
    }

    @Override
    public List<Arrivals> arrivals(Instant since) {
        return arrivals.stream().filter(minute -> !minute.minute().isBefore(since)).toList();
    }

    @Override
    public List<GateIncident> incidents() {
        return incidents;
    }

    @Override
    public OptionalLong freeSpace() {
        return OptionalLong.of(freeSpace);
    }

    @Override
    public Subscription onStanding(Consumer<GateStanding> listener) {
        listeners.add(listener);
        listener.accept(standing());
        return () -> listeners.remove(listener);
    }

    @Override
    public void startSync() {
        syncing = true;
    }

    @Override
    public void syncNow() {
        syncs++;
    }

    @Override
    public void close() {
        closed = true;
    }
}
