package org.gatehouse.organizer.office;

import java.nio.file.Path;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Page;
import org.jspecify.annotations.Nullable;

/// Registrations and their tickets.
public interface BoxOffice {

    /// Issues the tickets asked for, all or none.
    Registration issue(NewRegistration registration, IdempotencyKey key);

    /// Registrations whose name, address or id holds `text`, newest first, from the page `cursor` names.
    Page<Registration> registrations(EventId event, @Nullable String text, @Nullable String cursor);

    /// Makes its tickets void.
    Registration cancel(RegistrationId registration);

    /// Fetches the ticket's PDF whole into `target`, replacing what is there.
    Path pdf(TicketId ticket, Path target);
}
