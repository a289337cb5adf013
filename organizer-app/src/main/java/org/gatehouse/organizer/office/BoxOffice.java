package org.gatehouse.organizer.office;

import java.nio.file.Path;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;

/// Registrations and their tickets.
public interface BoxOffice extends GuestList {

    /// Issues the tickets asked for, all or none.
    Registration issue(NewRegistration registration, IdempotencyKey key);

    /// Takes in the rows of a list, all or none; those that are there already stay as they are.
    Imports.Reply take(EventId event, Imports.Request request, IdempotencyKey key);

    /// A guest with what gates did.
    GuestHistory history(RegistrationId registration);

    /// Corrects name and address; codes stay good.
    Registration correct(RegistrationId registration, AttendeeEdit edit);

    /// Makes its tickets void.
    Registration cancel(RegistrationId registration);

    /// Notes that the money was given back, and makes its tickets void.
    Registration refund(RegistrationId registration);

    /// Sends its tickets to the attendee by e-mail.
    Registration mail(RegistrationId registration, MailRequest request, IdempotencyKey key);

    /// Another code for the same holder; the old one is void.
    Replacement reissue(TicketId ticket, IdempotencyKey key);

    /// The ticket is somebody else's, with another code; the old one is void.
    Replacement transfer(TicketId ticket, TicketTransfer to, IdempotencyKey key);

    /// Corrects the name on it; its code stays good.
    Ticket name(TicketId ticket, HolderEdit edit);

    /// Gates refuse it from then on.
    Ticket block(TicketId ticket);

    /// Gates let it in again as soon as they hear of it.
    Ticket unblock(TicketId ticket);

    /// Blocks it as it was seen; refused as `ticket-changed` where somebody else was quicker. The same again under the
    /// same key is answered as before.
    Ticket block(Ticket seen, IdempotencyKey key);

    /// Takes back this very block, and no later one.
    Ticket unblock(Ticket seen);

    /// Fetches the ticket's PDF whole into `target`, replacing what is there.
    Path pdf(TicketId ticket, Path target);
}
