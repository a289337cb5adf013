package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.admission.RecordId;
import org.jspecify.annotations.Nullable;

/// What became of each record of a batch. A record not named here must be sent again.
public record BatchAnswer(List<Answer> answers, Instant serverTime) {
    public BatchAnswer {
        answers = List.copyOf(answers);
    }

    /// @param reason why it was quarantined
    public record Answer(RecordId id, Outcome outcome, @Nullable Reason reason) {}

    /// Each of them means: durably held.
    public enum Outcome {
        STORED, ALREADY, QUARANTINED
    }

    /// Why a record is held apart and shown, not counted.
    public enum Reason {
        /// It is not signed by the device it names.
        BAD_SIGNATURE,
        /// The device had been revoked when the record arrived.
        DEVICE_REVOKED,
        /// It is about another event than the device is enrolled for.
        OTHER_EVENT,
        /// Another record has its name.
        CONFLICTING
    }
}
