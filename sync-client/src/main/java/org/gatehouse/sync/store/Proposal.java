package org.gatehouse.sync.store;

import java.util.Optional;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Verdict;

/// A verdict and what is to be kept of it before anybody hears it.
public record Proposal(Verdict verdict, Optional<GateRecord.Draft> draft) {}
