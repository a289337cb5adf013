package org.gatehouse.organizer.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.MailRequest;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.jspecify.annotations.Nullable;

/// The box office on paper.
abstract class PaperTickets extends PaperSales {
    private boolean losing;
    private Duration ahead = Duration.ZERO;

    PaperTickets(InstantSource clock) {
        super(clock);
    }

    @Override
    public synchronized Registration correct(RegistrationId id, AttendeeEdit edit) {
        arrive();
        var old = known(id);
        if (!old.attendee().equals(edit.seen())) {
            throw refused("attendee-changed", 409);
        }
        var tickets = old.tickets().stream().map(ticket -> edit.seen().name().equals(ticket.holder())
                ? ticket.named(edit.now().name())
                : ticket).toList();
        corrected("registrations.attendee.change", old.event(), id, null);
        return store(new Registration(id, old.event(), old.channel(), edit.now(), old.amount(), old.payment(),
                old.status(), old.createdAt(), tickets, old.sale()));
    }

    @Override
    public synchronized Registration mail(RegistrationId id, MailRequest request, IdempotencyKey key) {
        arrive();
        var old = known(id);
        if (!request.to().equals(old.attendee().email())) {
            throw refused("address-changed", 409);
        }
        if (request.to().endsWith("@nobody.example")) {
            throw refused("mail-declined", 409);
        }
        var sent = once(key, () -> mailed(old, new Mailing(clock.instant(), request.to(), new UserId("bo"),
                (int) old.tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID).count())));
        return answered(sent);
    }

    private Registration mailed(Registration old, Mailing mailing) {
        mailings.computeIfAbsent(old.id(), _ -> new ArrayList<>()).add(mailing);
        people.did(new LogEntry(clock.instant(), mailing.by(), "Bo Lindqvist", "registrations.mail", old.event(),
                old.id().wire(), null, List.of()));
        return store(old);
    }

    @Override
    public synchronized Registration cancel(RegistrationId id) {
        return become(id, RegistrationStatus.CANCELLED, TicketStatus.CANCELLED);
    }

    @Override
    public synchronized Registration refund(RegistrationId id) {
        return become(id, RegistrationStatus.REFUNDED, TicketStatus.REFUNDED);
    }

    @Override
    public synchronized Replacement reissue(TicketId ticket, IdempotencyKey key) {
        return replace(ticket, TicketStatus.REISSUED, null);
    }

    @Override
    public synchronized Replacement transfer(TicketId ticket, TicketTransfer to, IdempotencyKey key) {
        return replace(ticket, TicketStatus.TRANSFERRED, to.holder());
    }

    @Override
    public synchronized Ticket name(TicketId id, HolderEdit edit) {
        arrive();
        var old = ticket(id);
        if (!Objects.equals(old.holder(), edit.seen())) {
            throw refused("attendee-changed", 409);
        }
        var named = old.named(edit.now());
        corrected("tickets.holder.change", named.event(), named.registration(), id.lastCharacters());
        change(named, null);
        return named;
    }

    private void corrected(String deed, EventId event, RegistrationId registration, @Nullable String label) {
        people.did(new LogEntry(clock.instant(), new UserId("bo"), "Bo Lindqvist", deed, event, registration.wire(),
                label, List.of()));
    }

    @Override
    public synchronized Ticket block(TicketId id) {
        arrive();
        var blocked = ticket(id).become(TicketStatus.BLOCKED, clock.instant().plus(ahead));
        change(blocked, null);
        return blocked;
    }

    @Override
    public synchronized Ticket unblock(TicketId id) {
        arrive();
        var valid = ticket(id).become(TicketStatus.VALID, clock.instant().plus(ahead));
        change(valid, null);
        return valid;
    }

    @Override
    public synchronized Ticket block(Ticket seen, IdempotencyKey key) {
        arrive();
        var blocked = once(key, () -> block(still(seen).id()));
        if (losing) {
            losing = false;
            throw new CloudException(new CloudFailure.Unreachable(CloudFailure.Cause.BROKEN));
        }
        return blocked;
    }

    /// The next ticket that is blocked as it was seen is, but no answer comes.
    public synchronized void loseTheNextAnswer() {
        losing = true;
    }

    /// A second goes by.
    public synchronized void goOn() {
        ahead = ahead.plusSeconds(1);
    }

    @Override
    public synchronized Ticket unblock(Ticket seen) {
        arrive();
        return unblock(still(seen).id());
    }

    private Ticket still(Ticket seen) {
        var now = ticket(seen.id());
        if (now.status() != seen.status() || !now.since().equals(seen.since())) {
            throw refused("ticket-changed", 409);
        }
        return now;
    }

    private Registration become(RegistrationId id, RegistrationStatus status, TicketStatus ofTickets) {
        arrive();
        var old = known(id);
        var tickets = old.tickets().stream().map(ticket -> ticket.status() == TicketStatus.VALID
                ? ticket.become(ofTickets, clock.instant())
                : ticket).toList();
        return store(new Registration(old.id(), old.event(), old.channel(), old.attendee(), old.amount(),
                old.payment(), status, old.createdAt(), tickets, old.sale()));
    }

    private Replacement replace(TicketId id, TicketStatus status, @Nullable String holder) {
        arrive();
        var old = ticket(id);
        if (old.status() != TicketStatus.VALID) {
            throw refused("not-valid", 409);
        }
        var fresh = TicketId.issue(id.eventShortId(), id.type(), clock.instant(), random);
        var now = new Ticket(fresh, old.event(), old.registration(), holder == null ? old.holder() : holder,
                TicketStatus.VALID, clock.instant(), null);
        var before = old.replaced(status, clock.instant(), fresh);
        change(before, now);
        return new Replacement(before, now);
    }

    private void change(Ticket changed, @Nullable Ticket added) {
        var old = known(changed.registration());
        var tickets = new ArrayList<>(old.tickets());
        tickets.replaceAll(ticket -> ticket.id().equals(changed.id()) ? changed : ticket);
        if (added != null) {
            tickets.add(added);
        }
        store(new Registration(old.id(), old.event(), old.channel(), old.attendee(), old.amount(), old.payment(),
                old.status(), old.createdAt(), tickets, old.sale()));
    }

    @Override
    public synchronized Path pdf(TicketId ticket, Path target) {
        arrive();
        return written(target, ("%PDF-1.7 of " + ticket).getBytes(StandardCharsets.UTF_8));
    }
}
