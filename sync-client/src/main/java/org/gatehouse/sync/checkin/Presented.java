package org.gatehouse.sync.checkin;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;

/// What became of one presentation. Where the verdict lets somebody pass, the record of it is on the disk already.
///
/// @param record the durable note of it; none is made where the gate could not judge or only asks to look again
/// @param at the device's time of it
public record Presented(Verdict verdict, Optional<RecordId> record, Instant at) {}
