package org.gatehouse.scanner.gate;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.sync.checkin.Approval;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.PinAnswer;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.PinSeal;
import org.gatehouse.ticketing.manifest.GatePolicy;

/// What a fake gate says to supervisors: nobody is one before [#known].
public final class FakeSupervisor {
    public static final String PIN = "270318";

    private static final PinSeal SEAL = PinSeal.of(PIN, new SecureRandom());

    public final List<String> tried = new CopyOnWriteArrayList<>();
    public final List<String> overruled = new CopyOnWriteArrayList<>();
    public final List<String> reasons = new CopyOnWriteArrayList<>();
    public final List<RecordId> undone = new CopyOnWriteArrayList<>();
    private volatile boolean hasPin;
    private volatile PinAnswer otherwise = new PinAnswer.Wrong(4);
    private volatile Undone toUndo = new Undone.NotApproved();

    public void known() {
        hasPin = true;
    }

    /// What any other PIN is told.
    public void saying(PinAnswer answer) {
        otherwise = answer;
    }

    /// What taking back is told.
    public void saying(Undone answer) {
        toUndo = answer;
    }

    GatePolicy under(GatePolicy policy) {
        return hasPin
                ? new GatePolicy(policy.holders(), policy.unpaid(), policy.mostBySignature(), policy.emails(), SEAL)
                : policy;
    }

    PinAnswer approve(String pin) {
        tried.add(pin);
        if (!hasPin)
            return new PinAnswer.NoPin();
        return pin.equals(PIN) ? new PinAnswer.Approved(new Approval(7, Festival.NOW.plusSeconds(120))) : otherwise;
    }

    Overruled overrule(String scanned, Party party, Verdict verdict, SupervisorReason reason) {
        overruled.add(scanned);
        reasons.add(reason.text());
        return verdict instanceof Verdict.Refusal refusal
                ? new Overruled.LetIn(refusal.about().orElseThrow(), party.persons(), refusal,
                        new RecordId(Festival.ME, 1, 77), Festival.NOW)
                : new Overruled.NotApproved();
    }

    Undone undo(RecordId record, SupervisorReason reason) {
        undone.add(record);
        reasons.add(reason.text());
        return toUndo;
    }
}
