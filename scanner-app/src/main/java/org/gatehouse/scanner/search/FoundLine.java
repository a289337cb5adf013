package org.gatehouse.scanner.search;

import org.gatehouse.desk.screen.Tone;
import org.gatehouse.ticketing.ticket.TicketId;

/// A ticket of the list in words, and what the gate would say to it.
///
/// @param whose  the holder, or the ticket's last characters where the gate may not show names
/// @param which  its type and its order
/// @param state  what presenting it would say
/// @param detail what is known: when and where it went in, where it would be right
/// @param most   how many persons may pass with it at once now
/// @param first  how many of them to suggest
/// @param isGroup whether it lets in more than one person
public record FoundLine(TicketId ticket, String whose, String which, Tone tone, String state, String detail, int most,
        int first, boolean isGroup) {
    /// The same ticket, once something has become of it.
    public FoundLine became(Tone now, String what, String known) {
        return new FoundLine(ticket, whose, which, now, what, known, 0, 0, isGroup);
    }
}
