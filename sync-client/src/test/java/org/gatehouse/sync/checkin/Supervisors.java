package org.gatehouse.sync.checkin;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.SCrypt;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.gatehouse.ticketing.gate.PinSeal;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.signature.Bytes;

/// An event's supervisors, who know its PIN.
final class Supervisors {
    static final String PIN = "480915";
    /// As cheap to open as may be.
    private static final PinSeal SEAL = new PinSeal(Bytes.of(new byte[16]), 4, Bytes.of(
            SCrypt.generate(PIN.getBytes(StandardCharsets.US_ASCII), new byte[16], 1 << 4, 8, 1, 32)));
    static final SupervisorReason REASON = new SupervisorReason("the band's guest list");
    static final GatePolicy POLICY = new GatePolicy(GatePolicy.Holders.SHOWN, GatePolicy.Unpaid.REFUSED, 200,
            GatePolicy.Emails.WITHHELD, SEAL);

    private Supervisors() {}

    static Approval approval(GateClient gate) {
        return ((PinAnswer.Approved) gate.approve(PIN)).approval();
    }
}
