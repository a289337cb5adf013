package org.gatehouse.ticketing.wire;

import org.gatehouse.ticketing.manifest.GatePolicy;

/// What the gates of an event do: the answer of `GET` and `PUT /events/{id}/policy`. It says whether supervisors have a
/// PIN, and nothing to guess it by.
///
/// @param revision of the event, for who changes it: `If-Match`
public record PolicyReply(
        GatePolicy.Holders holders,
        GatePolicy.Unpaid unpaid,
        int mostBySignature,
        GatePolicy.Emails emails,
        Pin pin,
        long revision) {
    /// Whether supervisors have a PIN.
    public enum Pin {
        SET, NONE
    }

    public static PolicyReply of(GatePolicy policy, long revision) {
        return new PolicyReply(policy.holders(), policy.unpaid(), policy.mostBySignature(), policy.emails(),
                policy.supervisor() == null ? Pin.NONE : Pin.SET, revision);
    }
}
