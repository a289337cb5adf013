package org.gatehouse.scanner.gate;

import java.time.InstantSource;
import java.util.Locale;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.ticketing.admission.Verdict;

/// A gate that is played, what is heard of it, and time that goes by when the test says so.
abstract class GateModelRig {
    final FakeGate gate = new FakeGate()
            .saying("ADA", new Verdict.Admit(Festival.ticketOf("Ada Lindqvist", Festival.WEEKEND), 0))
            .saying("BEN", new Verdict.Forged());
    final Waits waits = new Waits();
    final Heard heard = new Heard();
    final GateViewModel model = new GateViewModel(gate, Background.immediate(), GateWords.in(Locale.UK),
            InstantSource.fixed(Festival.NOW), heard, waits, Stay.usual());
}
