package org.gatehouse.scanner.history;

import org.gatehouse.desk.screen.Tone;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Out;
import org.gatehouse.ticketing.admission.RecordId;

/// One record of this gate in words.
///
/// @param entry  what it says
/// @param what   the verdict
/// @param whose  holder and ticket type, as far as known
/// @param how    by which means the ticket came before the gate; empty where nothing is to be said of it
/// @param when   the time of day
/// @param where  the gate
/// @param upload whether it is only on this machine yet
public record HistoryLine(HistoryEntry entry, Tone tone, String what, String whose, String how, String when,
        String where, Upload upload) {
    /// How far it is on its way.
    public enum Upload {
        WAITING, HELD, SET_APART
    }

    /// Whether somebody went in or out by it.
    public boolean isPassage() {
        return entry.what() instanceof In || entry.what() instanceof Out;
    }

    public RecordId record() {
        return entry.record();
    }
}
