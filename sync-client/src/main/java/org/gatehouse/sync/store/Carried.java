package org.gatehouse.sync.store;

import org.gatehouse.ticketing.manifest.GatePolicy;

/// What of guests the tickets of a manifest were made with. A policy that says otherwise now is followed by tickets made
/// anew: names that are withheld must go, and names that are shown must come.
record Carried(GatePolicy.Holders holders, GatePolicy.Emails emails) {
    private static final String BETWEEN = " ";

    static Carried by(GatePolicy policy) {
        return new Carried(policy.holders(), policy.emails());
    }

    String text() {
        return holders + BETWEEN + emails;
    }

    /// @throws IllegalArgumentException where it is none
    static Carried read(String text) {
        var parts = text.split(BETWEEN, 2);
        return new Carried(GatePolicy.Holders.valueOf(parts[0]), GatePolicy.Emails.valueOf(parts[parts.length - 1]));
    }
}
