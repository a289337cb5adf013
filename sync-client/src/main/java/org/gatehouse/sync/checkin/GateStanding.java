package org.gatehouse.sync.checkin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.battery.Battery;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateId;
import org.jspecify.annotations.Nullable;

/// How a gate stands at one moment.
///
/// @param stand where it was told to stand; absent before it was told
/// @param lastContact when the cloud last answered it
/// @param manifest what it judges by; absent before the first preload
/// @param waiting records that the cloud has not yet durably answered
/// @param quarantined records of this device that the cloud holds apart
/// @param now the device's time
/// @param battery absent where the machine has none or does not say
/// @param notices what people must be told, oldest first
public record GateStanding(
        EnrolledEvent event,
        @Nullable Stand stand,
        Link link,
        @Nullable Instant lastContact,
        @Nullable ManifestStanding manifest,
        int waiting,
        int quarantined,
        Instant now,
        Confidence confidence,
        Counts counts,
        @Nullable Battery battery,
        List<Notice> notices) {
    public GateStanding {
        notices = List.copyOf(notices);
    }

    /// The connection to the cloud.
    public sealed interface Link {
        /// Not tried since the start.
        record NotTried() implements Link {}

        record Online() implements Link {}

        /// @param again when the next try comes by itself
        record Offline(CloudFailure why, Instant again) implements Link {}

        /// The organizer has revoked this device: what it records no longer counts.
        record Revoked() implements Link {}
    }

    /// @param madeAt when the snapshot was made
    /// @param asOf up to when the cloud's changes are known
    /// @param goodUntil after this it is not judged by
    public record ManifestStanding(long version, Instant madeAt, Instant asOf, Instant goodUntil, long tickets) {}

    /// What this device has done, undone records left out; persons where it is about persons.
    ///
    /// @param admitted persons this device let in
    /// @param exits persons this device let out
    /// @param refused presentations refused, by verdict
    /// @param inside persons inside as far as this device knows, other devices' records included
    /// @param passages by gate and type, other devices' records included; only where somebody passed
    public record Counts(
            int admitted,
            int exits,
            Map<VerdictKind, Integer> refused,
            int inside,
            List<Passage> passages) {
        public Counts {
            refused = Map.copyOf(refused);
            passages = List.copyOf(passages);
        }

        /// Where it is not known who passed where.
        public Counts(int admitted, int exits, Map<VerdictKind, Integer> refused, int inside) {
            this(admitted, exits, refused, inside, List.of());
        }

        public int refusals() {
            return refused.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// How many persons passed a gate with a type of ticket, undone records left out.
    public record Passage(GateId gate, TypeNumber type, int in, int out) {
        public static final Comparator<Passage> ORDER = Comparator.comparing(Passage::gate)
                .thenComparingInt(passage -> passage.type().value());
    }

    /// Something that happened to the gate's store.
    public sealed interface Notice {
        /// The store was damaged. What could be read was saved into a new one, the old one is kept aside.
        ///
        /// @param saved records
        /// @param aside the damaged file's name
        record StoreDamaged(int saved, String aside) implements Notice {}

        /// The manifest does not take over the last change: what it says is not to be trusted until it is loaded again.
        record ManifestNeeded() implements Notice {}

        /// Guests whom this device let in should not have gone in, see [GateClient#incidents].
        record Incidents(int count) implements Notice {}

        /// The event is over and the cloud holds everything: closing the gate takes it off this machine.
        record Over() implements Notice {}

        /// The disk did not answer at least once since the start: what is shown may be old.
        record DiskFailing() implements Notice {}

        /// A change from the cloud was not signed by a key of the event; it was not taken in.
        record ChangesNotTrusted() implements Notice {}
    }
}
