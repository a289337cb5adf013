package org.gatehouse.ticketing.manifest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.gatehouse.ticketing.gate.PinSeal;
import org.jspecify.annotations.Nullable;

/// What the organizer allows the gates of an event.
///
/// @param holders whether a gate may carry and show holders' names
/// @param unpaid what becomes of a ticket that is still owed for
/// @param mostBySignature how many guests one device may admit whose ticket is newer than its manifest
/// @param emails whether a gate may carry attendees' e-mail addresses, to find a guest by
/// @param supervisor by what a gate knows a supervisor; absent where the organizer has set no PIN
public record GatePolicy(
        Holders holders,
        Unpaid unpaid,
        int mostBySignature,
        Emails emails,
        @Nullable PinSeal supervisor) {
    /// Addresses stay in the cloud unless the organizer says otherwise; policies of old say nothing of them.
    @JsonCreator
    static GatePolicy read(@JsonProperty("holders") Holders holders, @JsonProperty("unpaid") Unpaid unpaid,
            @JsonProperty("mostBySignature") int mostBySignature, @JsonProperty("emails") @Nullable Emails emails,
            @JsonProperty("supervisor") @Nullable PinSeal supervisor) {
        return new GatePolicy(holders, unpaid, mostBySignature, Objects.requireNonNullElse(emails, Emails.WITHHELD),
                supervisor);
    }

    /// Without supervisors.
    public GatePolicy(Holders holders, Unpaid unpaid, int mostBySignature, Emails emails) {
        this(holders, unpaid, mostBySignature, emails, null);
    }

    /// One that keeps addresses in the cloud, without supervisors.
    public GatePolicy(Holders holders, Unpaid unpaid, int mostBySignature) {
        this(holders, unpaid, mostBySignature, Emails.WITHHELD);
    }

    /// The row without what it keeps in the cloud.
    public ManifestRow allowed(ManifestRow row) {
        return new ManifestRow(row.ticket(), row.status(), row.since(), holders == Holders.SHOWN ? row.holder() : null,
                row.owed(), row.barcode(), row.order(), emails == Emails.SEARCHED ? row.email() : null);
    }

    /// Whether names leave the cloud.
    public enum Holders {
        SHOWN, WITHHELD
    }

    /// What a gate does with a ticket that is still owed for.
    public enum Unpaid {
        REFUSED, ADMITTED
    }

    /// Whether e-mail addresses leave the cloud.
    public enum Emails {
        SEARCHED, WITHHELD
    }

    public static GatePolicy standard() {
        return new GatePolicy(Holders.SHOWN, Unpaid.REFUSED, 200);
    }
}
