package org.gatehouse.sync.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.sync.checkin.Arrivals;
import org.gatehouse.sync.checkin.GateIncident;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.jspecify.annotations.Nullable;

/// All that one enrolled event keeps on this machine. Safe from any thread; writers go one at a time, in the order of
/// their asking. What a method has written is on the disk when it returns. Every method throws [StorageException]
/// where the disk does not do its part, but those of [Judgements] that tell.
public final class GateStore implements AutoCloseable {
    static final String LOCK = "gate.lock";

    private final StoreLock lock;
    private final Opening.Opened opened;
    private final StoreKeys keys;
    private final StoreSettings settings;
    private final Guarded writer;
    private final Guarded reader;
    private final Tables tables;
    private final Judgements judgements;
    private final DeviceNotes notes;
    private final Manifests manifests;
    private final Bookkeeping books;
    private final TicketList tickets;
    private final WriteAheadLog log;
    private final Beside beside = new Beside("gate-checking");

    private GateStore(StoreLock lock, Opening.Opened opened, StoreKeys keys, StoreSettings settings) {
        this.lock = lock;
        this.opened = opened;
        this.keys = keys;
        this.settings = settings;
        tables = Tables.with(sealer());
        var chain = new Chain(keys, opened.epoch());
        writer = new Guarded(opened.database(), sql -> {
            chain.load(sql, tables.records());
            return chain;
        }, Database::settle);
        reader = new Guarded(opened.database(), sql -> sql);
        books = new Bookkeeping(reader, Tables.with(sealer()), keys.device());
        manifests = new Manifests(writer, tables, keys.device(), books);
        judgements = new Judgements(writer, tables, new Recorder(writer, tables, chain, beside), manifests, books,
                keys.device());
        notes = new DeviceNotes(writer, tables.device());
        tickets = new TicketList(manifests::inUse, reader, Tables.with(sealer()), this::walk);
        log = new WriteAheadLog(writer, reader, tables.device());
    }

    /// Opens the store in a folder, makes it where there is none, repairs it where it is damaged.
    ///
    /// @throws org.gatehouse.sync.checkin.StoreFailed with the reason
    public static GateStore open(Path folder, StoreKeys keys, StoreSettings settings) {
        var lock = StoreLock.take(folder.resolve(LOCK));
        try {
            return new GateStore(lock, Opening.open(folder, keys, settings), keys, settings).loaded();
        } catch (RuntimeException unusable) {
            lock.close();
            throw unusable;
        }
    }

    private GateStore loaded() {
        try {
            manifests.load();
            books.load(this::manifest);
            if (settings.mostPages().isEmpty()) {
                LogRoom.make(opened.database().file());
            }
            return this;
        } catch (RuntimeException unusable) {
            close();
            throw unusable;
        }
    }

    private Sealer sealer() {
        return new Sealer(keys.sealing(), settings.random());
    }

    /// Of this start.
    public long epoch() {
        return opened.epoch();
    }

    /// What was found damaged when the store was opened.
    public Optional<Damage> damage() {
        return opened.damage().map(saved -> new Damage(saved.saved(), saved.aside()));
    }

    /// @param saved records that were brought over into a new store
    /// @param aside the damaged file
    public record Damage(int saved, Path aside) {}

    /// What is in use; empty before the first manifest.
    public Optional<ManifestState> manifest() {
        return manifests.inUse();
    }

    /// Where guests are judged.
    public Judgements judgements() {
        return judgements;
    }

    /// The tickets in use, for people to look at.
    public TicketList tickets() {
        return tickets;
    }

    private TicketList.Walk walk() {
        return new TicketList.Walk(manifests.inUse().orElseThrow(IllegalStateException::new),
                new Guarded(opened.database(), sql -> sql), Tables.with(sealer()));
    }

    /// Tells of what becomes of the tickets in use from now on, and nobody else any more.
    public void onTickets(TicketListener listener) {
        manifests.tell(listener);
    }

    /// Prepares rows for a [Loading].
    public TicketPacker packer() {
        return new TicketPacker(sealer());
    }

    /// Starts to load a manifest beside the one in use. One at a time.
    public Loading startLoading() {
        return manifests.startLoading();
    }

    /// Removes some of what no manifest in use needs; nothing while one is being loaded.
    ///
    /// @return whether there may be more
    public boolean sweep() {
        return manifests.sweep();
    }

    /// Takes in a page of the change feed that was found genuine, all of it or nothing.
    ///
    /// @param asOf where this is the last page: when it was asked for
    /// @return whether it was taken in; a page that does not follow on from what is here is not
    public boolean take(ChangesHeader header, List<Change> changes, @Nullable Instant asOf) {
        return manifests.take(header, changes, asOf);
    }

    /// Takes in what gates did, from a page of the feed that has nothing else, all of it or nothing.
    ///
    /// @return whether it was taken in; a page that does not follow on from what is here is not
    public boolean takeRecords(ChangesHeader header, List<Change> changes) {
        return manifests.takeRecords(header, changes);
    }

    /// Trusts these keys from now on, the newest last.
    public void setKeys(List<EventKey> keys) {
        manifests.keys(keys);
    }

    /// The manifest in use may be judged by until then.
    public void setGoodUntil(Instant goodUntil) {
        manifests.goodUntil(goodUntil);
    }

    /// Records without an answer behind a place, in the order of the chain.
    public List<WaitingRecord> waiting(long behind, int most) {
        return books.waiting(behind, most);
    }

    /// @param place in the chain of this device, from 1
    public record WaitingRecord(long place, GateRecord record) {}

    /// Notes the cloud's durable answers, by place.
    public void answered(Map<Long, Answer> answers) {
        books.answers().begin();
        try {
            int fresh = writer.transaction(sql -> tables.answers().putAll(sql, answers));
            books.answers().done(answers.values(), fresh);
        } catch (StorageException failure) {
            books.answers().inDoubt();
            throw failure;
        }
    }

    public int countWaiting() {
        return books.countWaiting();
    }

    public Figures figures() {
        return books.figures(manifests::inUse);
    }

    /// Minutes in which this device let somebody in, earliest first; known without the disk.
    public List<Arrivals> arrivals(Instant since) {
        return books.arrivals(since);
    }

    /// This device's last records, newest first.
    public List<HistoryEntry> recent(int most) {
        return books.recent(most, manifests.inUse());
    }

    /// What this device let in and should not have, by ticket.
    public List<GateIncident> incidents() {
        return manifests.inUse().map(books::incidents).orElse(List.of());
    }

    /// The device's time in the last record.
    public Optional<Instant> lastRecordAt() {
        return books.lastRecordAt();
    }

    /// What the device keeps of itself.
    public DeviceNotes notes() {
        return notes;
    }

    /// Puts the log back into the store's file, as far as that goes without keeping anybody waiting.
    public void tidy() {
        log.tidy();
    }

    /// Puts all of the log back and begins a new one, as after a manifest was loaded.
    public void settle() {
        log.putBack();
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
        beside.close();
        lock.close();
    }
}
