package org.gatehouse.sync.checkin;

import java.time.Instant;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// A ticket of the gate's list, for people to look at and to present by hand.
///
/// @param type where the event still has it
/// @param holder where the gate may show it
/// @param order whoever came together; absent where the ticket was not sold by us
/// @param inOrder how many tickets of that order are on the list, this one included
/// @param since since when the status holds
/// @param owed what is still to be paid
/// @param inside persons of this ticket who are inside, as far as this gate knows
/// @param personsLeft how many more it would let in now by its type's re-entry rule alone
/// @param first the admission that counts now, if there was one
public record FoundTicket(
        TicketId ticket,
        @Nullable TicketType type,
        @Nullable String holder,
        @Nullable RegistrationId order,
        int inOrder,
        TicketStatus status,
        Instant since,
        @Nullable Money owed,
        int inside,
        int personsLeft,
        @Nullable Admission first) {}
