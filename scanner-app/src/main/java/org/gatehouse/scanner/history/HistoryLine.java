package org.gatehouse.scanner.history;

import org.gatehouse.desk.screen.Tone;

/// One record of this gate in words.
///
/// @param what   the verdict
/// @param whose  holder and ticket type, as far as known
/// @param when   the time of day
/// @param upload whether it is only on this machine yet
public record HistoryLine(String id, Tone tone, String what, String whose, String when, Upload upload) {
    /// How far it is on its way.
    public enum Upload {
        WAITING, HELD, SET_APART
    }
}
