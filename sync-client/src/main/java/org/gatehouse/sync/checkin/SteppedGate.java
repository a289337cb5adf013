package org.gatehouse.sync.checkin;

import java.time.Duration;

/// A gate that has no thread of its own: it speaks with the cloud when whoever holds it says so, on their thread. It
/// does what [GateClient#startSync] would have done, in the same order and at the same times.
public interface SteppedGate extends GateClient {
    /// How long until it has something to do; zero where it has already.
    Duration untilDue();

    /// Does what is due: sends records, follows changes, tells how it stands, tidies up.
    void step();

    /// Whether it needs another manifest, which a gate with threads would be fetching by now.
    boolean wantsManifest();

    /// Fetches it. Where that fails, it is wanted again when the cloud next says so.
    void fetchManifest();
}
