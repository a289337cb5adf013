package org.gatehouse.proving.sabotage;

import static org.gatehouse.proving.sabotage.Knives.alwaysAnswer;
import static org.gatehouse.proving.sabotage.Knives.answer;
import static org.gatehouse.proving.sabotage.Knives.beginWith;
import static org.gatehouse.proving.sabotage.Knives.goTo;
import static org.gatehouse.proving.sabotage.Knives.leaveOut;
import static org.gatehouse.proving.sabotage.Knives.useInstead;

import java.util.List;
import java.util.stream.Stream;

/// All faults that the simulation is tried with.
public final class Faults {
    private Faults() {}

    public static List<Fault> all() {
        return Stream.of(ofTheDisk(), ofTheUpload(), ofWhatGatesKnow(), ofTheCloud()).flatMap(List::stream).toList();
    }

    /// What is on the gate's disk, and what the gate says of it.
    private static List<Fault> ofTheDisk() {
        return List.of(
                Fault.of("sync-off", "a commit does not wait for the disk",
                        new Cut("sync.store.Database", "connect",
                                useInstead("SQLiteConfig$SynchronousMode.FULL", "OFF"))),
                Fault.of("green-before-commit", "green is shown although the commit failed",
                        new Cut("sync.store.Recorder", "attempt", goTo("Recorder.lookUp", "keptAnyway"))),
                Fault.of("signature-ignored", "a gate does not ask what became of the check of a code's signature",
                        new Cut("sync.store.Recorder", "holds", alwaysAnswer(true))),
                Fault.of("claim-ignored", "a gate does not claim the ticket of whom it lets in",
                        new Cut("sync.store.Recorder", "add", leaveOut("RecordTable.claim"))),
                Fault.of("ids-reused", "a start does not renew the epoch, so a restored disk uses names again",
                        new Cut("sync.store.Opening", "renewEpoch", goTo("Math.max", "sameEpoch"))),
                Fault.of("repair-forgets", "the repair of a damaged store saves no record",
                        new Cut("sync.store.Salvage", "write", leaveOut("RecordTable.add")),
                        new Cut("sync.store.Salvage", "write", leaveOut("RecordTable.claim"))),
                Fault.of("undone-counts", "what a supervisor took back still counts",
                        new Cut("ticketing.admission.TicketState", "undone", leaveOut("HashSet.add"))),
                Fault.of("wall-clock", "records carry the machine's clock, not the anchored time",
                        new Cut("sync.time.DeviceClock", "read", goTo("DeviceClock.now", "wallTime"))));
    }

    /// How records leave the gate.
    private static List<Fault> ofTheUpload() {
        return List.of(
                Fault.of("drop-on-400", "records of a batch that is answered 400 are given up",
                        new Cut("sync.upload.Uploader", "sendInParts", goTo("Uploader.send", "sendOrGiveUp"))),
                Fault.of("synced-before-answer", "a record counts as handed over as soon as it is sent",
                        new Cut("sync.upload.Uploader", "send", beginWith("markSent"))),
                Fault.of("already-is-no-answer", "a record that the cloud has already is sent for ever",
                        new Cut("sync.upload.Uploader", "send", goTo("Map.put", "putUnlessAlready"))));
    }

    /// Manifest and change feed.
    private static List<Fault> ofWhatGatesKnow() {
        return List.of(
                Fault.of("rollback-accepted", "an older manifest takes the place of the one in use",
                        new Cut("sync.manifest.Preload", "isNews", alwaysAnswer(true))),
                Fault.of("changes-unverified", "the signature of a page of changes is not checked",
                        new Cut("sync.manifest.FeedReader", "read", answer("Trust.holds", true))),
                Fault.of("entry-skipped", "of several entries of the change feed the first is passed over",
                        new Cut("backend.manifest.SignedPages", "after", goTo("Feed$Page.entries", "withoutFirst"))),
                Fault.of("upload-stops-download", "nothing new is heard while a record waits",
                        new Cut("sync.checkin.Syncing", "follow", goTo("ChangeFeed.follow", "followWhenAllIsSent"))),
                Fault.of("others-forgotten", "a gate does not keep what other gates did",
                        new Cut("sync.store.Manifests", "keep", leaveOut("ElsewhereTable.put"))));
    }

    /// Intake, merge and alarm.
    private static List<Fault> ofTheCloud() {
        return List.of(
                Fault.of("answered-unstored", "the cloud answers before anything is stored",
                        new Cut("backend.record.RecordIntake", "takeChunk", answer("RecordIntake.store", true))),
                Fault.of("quarantine-dropped", "the cloud drops what it should hold apart",
                        new Cut("backend.record.RecordIntake", "store", answer("RecordIntake.storeHeld", true))),
                Fault.of("revoked-counts", "records of a revoked device count",
                        new Cut("backend.record.RecordIntake", "objection",
                                answer("DeviceStore$Known.isRevoked", false)),
                        new Cut("backend.record.RecordIntake", "storeFresh",
                                leaveOut("DeviceStore.stillEnrolled"))),
                Fault.of("revoked-turned-away", "a revoked device cannot hand over its records",
                        new Cut("backend.runtime.Routes", "<clinit>", goTo("Access.evenRevokedDevices", "devices"))),
                Fault.of("bad-record-stops-batch", "one record that the cloud dislikes has the whole batch refused",
                        new Cut("backend.record.RecordIntake", "sort", goTo("RecordIntake.hold", "refuseBatch"))),
                Fault.of("repeated-is-new", "a record that arrives again is not known again",
                        new Cut("backend.record.RecordIntake", "sort", answer("GateRecord.equals", false))),
                Fault.of("last-writer-wins", "the cloud keeps one record per ticket, the last",
                        new Cut("backend.record.RecordStore", "add", goTo("Transaction.putIfAbsent", "putByTicket"))),
                Fault.of("void-unreported", "nobody is told of who was let in on a void ticket",
                        new Cut("backend.record.RecordIntake", "storeFresh",
                                goTo("RecordIntake.afterVoid", "noneAfterVoid"))),
                Fault.of("alarm-for-each", "each admission in an incident is an alarm of its own",
                        new Cut("ticketing.admission.EventFold$Folding", "lambda$count",
                                goTo("Optional.ifPresent", "alarmForEach"))));
    }
}
