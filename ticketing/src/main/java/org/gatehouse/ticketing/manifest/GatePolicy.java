package org.gatehouse.ticketing.manifest;

/// What the organizer allows the gates of an event.
///
/// @param holders whether a gate may carry and show holders' names
/// @param unpaid what becomes of a ticket that is still owed for
/// @param mostBySignature how many guests one device may admit whose ticket is newer than its manifest
public record GatePolicy(Holders holders, Unpaid unpaid, int mostBySignature) {
    /// Whether names leave the cloud.
    public enum Holders {
        SHOWN, WITHHELD
    }

    /// What a gate does with a ticket that is still owed for.
    public enum Unpaid {
        REFUSED, ADMITTED
    }

    public static GatePolicy standard() {
        return new GatePolicy(Holders.SHOWN, Unpaid.REFUSED, 200);
    }
}
