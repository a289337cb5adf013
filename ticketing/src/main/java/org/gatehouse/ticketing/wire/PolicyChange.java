package org.gatehouse.ticketing.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.jspecify.annotations.Nullable;

/// What an organizer wants the gates of an event to do: `PUT /events/{id}/policy`.
///
/// @param emails absent keeps addresses in the cloud
/// @param pin absent keeps the supervisors' PIN as it is
public record PolicyChange(
        GatePolicy.Holders holders,
        GatePolicy.Unpaid unpaid,
        int mostBySignature,
        GatePolicy.@Nullable Emails emails,
        @Nullable PinChange pin) {
    /// What becomes of the supervisors' PIN.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
    @JsonSubTypes({@JsonSubTypes.Type(value = SetPin.class, name = "SET"),
            @JsonSubTypes.Type(value = CopyPin.class, name = "COPY"),
            @JsonSubTypes.Type(value = RemovePin.class, name = "REMOVE")})
    public sealed interface PinChange {}

    /// @param pin 6 to 12 digits; the cloud keeps only what it takes to know it again
    public record SetPin(String pin) implements PinChange {
        /// Says nothing of the PIN: it must not come into a log.
        @Override
        public String toString() {
            return "SetPin[]";
        }
    }

    /// The PIN of another event of the organization, which nobody is told on the way.
    public record CopyPin(EventId from) implements PinChange {}

    /// From now on there are no supervisors.
    public record RemovePin() implements PinChange {}
}
