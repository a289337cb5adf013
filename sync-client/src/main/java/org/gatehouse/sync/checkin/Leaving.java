package org.gatehouse.sync.checkin;

/// What became of the wish to leave an event.
public sealed interface Leaving {
    /// Nothing of it is on this machine any more: no names, no secret, no files.
    record Left() implements Leaving {}

    /// Records wait that only this machine holds. Connect it, let it send them, then leave.
    record RecordsWait(int records) implements Leaving {}

    /// The gate is open, here or in another window. Close it first.
    record InUse() implements Leaving {}

    /// It cannot be told whether records wait, so nothing was touched.
    record CannotTell() implements Leaving {}

    /// The disk or the keychain did not let go of everything. What remains opens no more, and the next start of the
    /// program goes on with it.
    record Unfinished() implements Leaving {}
}
