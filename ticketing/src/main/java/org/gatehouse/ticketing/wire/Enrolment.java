package org.gatehouse.ticketing.wire;

import java.time.Instant;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.EnrolmentCode;

/// A one-time code for enrolling one device.
public record Enrolment(EnrolmentCode code, EventId event, String eventName, Instant until) {}
