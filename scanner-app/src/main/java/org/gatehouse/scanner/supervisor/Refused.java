package org.gatehouse.scanner.supervisor;

import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.ticket.TicketId;

/// A guest whom the gate refused and a supervisor may let in.
///
/// @param code  what was presented; empty where the ticket was found by hand
/// @param whose holder and ticket type, as far as known
record Refused(TicketId ticket, String code, Party party, String whose) {}
