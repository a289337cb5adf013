package org.gatehouse.organizer.office;

import java.nio.file.Path;

import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.jspecify.annotations.Nullable;

/// The box office over the real cloud.
record CloudBoxOffice(Cloud cloud) implements BoxOffice {

    @Override
    public Registration issue(NewRegistration registration, IdempotencyKey key) {
        return cloud.registrations().create(registration, key);
    }

    @Override
    public Imports.Reply take(EventId event, Imports.Request request, IdempotencyKey key) {
        return cloud.registrations().take(event, request, key);
    }

    @Override
    public Guest.Listed guests(EventId event, @Nullable String cursor, int limit) {
        return cloud.guests().of(event, cursor, limit);
    }

    @Override
    public Guest.Changes guestsSince(EventId event, long version) {
        return cloud.guests().changes(event, version);
    }

    @Override
    public GuestHistory history(RegistrationId registration) {
        return cloud.guests().history(registration);
    }

    @Override
    public Registration correct(RegistrationId registration, AttendeeEdit edit) {
        return cloud.registrations().correct(registration, edit);
    }

    @Override
    public Registration cancel(RegistrationId registration) {
        return cloud.registrations().cancel(registration);
    }

    @Override
    public Registration refund(RegistrationId registration) {
        return cloud.registrations().refund(registration);
    }

    @Override
    public Registration mail(RegistrationId registration, MailRequest request, IdempotencyKey key) {
        return cloud.registrations().mail(registration, request, key);
    }

    @Override
    public Replacement reissue(TicketId ticket, IdempotencyKey key) {
        return cloud.tickets().reissue(ticket, key);
    }

    @Override
    public Replacement transfer(TicketId ticket, TicketTransfer to, IdempotencyKey key) {
        return cloud.tickets().transfer(ticket, to, key);
    }

    @Override
    public Ticket name(TicketId ticket, HolderEdit edit) {
        return cloud.tickets().name(ticket, edit);
    }

    @Override
    public Ticket block(TicketId ticket) {
        return cloud.tickets().block(ticket);
    }

    @Override
    public Ticket unblock(TicketId ticket) {
        return cloud.tickets().unblock(ticket);
    }

    @Override
    public Ticket block(Ticket seen, IdempotencyKey key) {
        return cloud.tickets().block(seen, key);
    }

    @Override
    public Ticket unblock(Ticket seen) {
        return cloud.tickets().unblock(seen);
    }

    @Override
    public Path pdf(TicketId ticket, Path target) {
        return cloud.downloads().fetch(cloud.tickets().pdf(ticket), target);
    }
}
