package org.gatehouse.backend.admission;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.SigningKeys;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.record.RecordMemory;
import org.gatehouse.backend.record.RecordStore;
import org.gatehouse.backend.ticket.Barcodes;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.Validation;

/// The call by which the cloud itself judges a code.
public final class ValidationCalls {
    private final EventStore events;
    private final TicketStore tickets;
    private final CloudGate gate;

    public ValidationCalls(EventStore events, SigningKeys keys, TicketStore tickets, Barcodes barcodes,
            RecordStore records,
            RecordMemory memory, Feed feed, InstantSource clock, SecureRandom random, Json json) {
        this.events = events;
        this.tickets = tickets;
        this.gate = new CloudGate(keys, tickets, barcodes, records, memory, feed, clock, random, json);
    }

    public Reply validate(Call call) {
        var request = call.body(Validation.Request.class);
        var stored = events.seenBy(call.caller(), request.event());
        var verdict = gate.present(stored, call.caller(), request.gate(), request.code());
        var ticket = verdict.about().flatMap(id -> tickets.find(request.event(), id)).orElse(null);
        var kind = verdict.kind();
        var shown = ticket == null ? null : shown(ticket, call.caller(), stored.policy());
        return Reply.ok(new Validation.Reply(verdict instanceof Verdict.Pass, message(kind), shown, kind));
    }

    /// A device hears of guests what the organizer lets gates know, and of barcodes nothing: it has scanned one.
    private static Ticket shown(Ticket ticket, Caller caller, GatePolicy policy) {
        return caller instanceof Caller.Device ? ticket.known(TicketStore.forGates(ticket, policy).holder()) : ticket;
    }

    private static String message(VerdictKind kind) {
        return switch (kind) {
            case ADMIT, ADMIT_SIGNATURE_ONLY -> "Valid: let in.";
            case READMIT -> "Valid: let in again.";
            case EXIT -> "Out.";
            case JUST_ADMITTED -> "Let in a moment ago: look whether it is the same person.";
            case FEWER_LEFT -> "Fewer may pass than were to.";
            case SEVERAL_CODES -> "Several codes: show one.";
            case ALREADY_IN -> "Already used.";
            case NOT_INSIDE -> "Not inside.";
            case WRONG_EVENT -> "A ticket for another event.";
            case WRONG_GATE -> "Not valid at this gate: send the guest to another one.";
            case TOO_EARLY -> "Not valid yet.";
            case TOO_LATE -> "No longer valid.";
            case VOID -> "No longer a ticket: cancelled, refunded, replaced or blocked.";
            case UNPAID -> "Not paid: send the guest to the box office.";
            case UNKNOWN -> "Not on the list: send the guest to the box office.";
            case FORGED -> "Not a genuine ticket.";
            case NOT_A_TICKET -> "Not a ticket.";
            case COULD_NOT_JUDGE ->
                "Could not be judged: check that the event is open and the gate is one of its gates.";
        };
    }
}
