package org.gatehouse.ticketing.manifest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.ticket.TicketId;

/// One line of the change feed.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({@JsonSubTypes.Type(value = Change.Ticket.class, name = "TICKET"),
        @JsonSubTypes.Type(value = Change.Gone.class, name = "GONE"),
        @JsonSubTypes.Type(value = Change.Facts.class, name = "FACTS"),
        @JsonSubTypes.Type(value = Change.Records.class, name = "RECORDS")})
public sealed interface Change {
    /// A new ticket, or what an old one is now.
    record Ticket(ManifestRow row) implements Change {}

    /// A ticket that is no longer on the list at all.
    record Gone(TicketId ticket) implements Change {}

    /// What the event's facts are now.
    record Facts(EventFacts facts) implements Change {}

    /// What gates have done; a device takes its own in as well, which changes nothing.
    record Records(List<GateRecord> records) implements Change {
        public Records {
            records = List.copyOf(records);
        }
    }
}
