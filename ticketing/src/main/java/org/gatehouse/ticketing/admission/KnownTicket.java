package org.gatehouse.ticketing.admission;

import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.manifest.ManifestRow;

/// A ticket that is on the manifest, and its type.
public record KnownTicket(ManifestRow row, TicketType type) {}
