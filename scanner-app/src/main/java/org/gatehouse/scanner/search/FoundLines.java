package org.gatehouse.scanner.search;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.FoundTicket;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Stand;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.ticket.TicketId;

/// Puts tickets of the list into words, with what the gate would say to each. Asks the gate: not on the UI thread.
public final class FoundLines {
    private static final int LAST_CHARACTERS = 6;

    private final GateClient gate;
    private final Speech speech;

    public FoundLines(GateClient gate, Speech speech) {
        this.gate = gate;
        this.speech = speech;
    }

    /// @param now the device's time
    public List<FoundLine> of(List<FoundTicket> tickets, Instant now) {
        Direction direction = direction(gate);
        return tickets.stream().map(each -> of(each, direction, now)).toList();
    }

    /// Where the gate stands; in, where it stands nowhere.
    public static Direction direction(GateClient gate) {
        return gate.stand().map(Stand::direction).orElse(Direction.IN);
    }

    private FoundLine of(FoundTicket found, Direction direction, Instant now) {
        Verdict verdict = gate.look(found.ticket());
        Face would = speech.looked(verdict, now);
        Face own = speech.face(verdict, now);
        boolean passes = verdict instanceof Verdict.Pass;
        String known = passes ? would.detail() : own.detail().isEmpty() ? own.next() : own.detail();
        int most = most(found, verdict, direction);
        return new FoundLine(found.ticket(), whose(found), which(found), passes ? Tone.NEUTRAL : own.tone(),
                would.headline(), detail(found, verdict, known), most, first(found, most, direction), isGroup(found));
    }

    private String whose(FoundTicket found) {
        String holder = found.holder();
        return holder == null || holder.isBlank()
                ? words().say("search.ticket", arg("end", end(found.ticket())))
                : words().shown(holder);
    }

    private static String end(TicketId ticket) {
        String all = ticket.wire();
        return all.substring(all.length() - LAST_CHARACTERS);
    }

    private String which(FoundTicket found) {
        List<String> parts = new ArrayList<>();
        TicketType type = found.type();
        if (type != null)
            parts.add(words().shown(type.name()));
        if (found.order() != null)
            parts.add(words().say("search.order", arg("order", found.order().value()),
                    arg("count", found.inOrder())));
        return words().list(parts, " · ");
    }

    private String detail(FoundTicket found, Verdict verdict, String known) {
        String group = isGroup(found) && !(verdict instanceof Verdict.Admit)
                ? words().say("group.in", arg("in", found.inside()), arg("all", admits(found)))
                : "";
        return words().list(Stream.of(group, known).filter(part -> !part.isEmpty()).toList(), " ");
    }

    /// How many persons may pass with a ticket at once, by its verdict and by who is inside already. One who may enter
    /// ten times is one person; and where the gate asks to look again, there is somebody else only in a group.
    private static int most(FoundTicket found, Verdict verdict, Direction direction) {
        int more = direction == Direction.IN ? Math.min(found.personsLeft(), admits(found)) : found.inside();
        int atLeast = switch (verdict) {
            case Verdict.Pass ignored -> Math.max(1, more);
            case Verdict.Attention ignored -> isGroup(found) ? more : 0;
            case Verdict.Refusal ignored -> 0;
            case Verdict.CouldNotJudge ignored -> 0;
        };
        return Math.min(atLeast, EventChecks.MOST_PERSONS_A_TICKET);
    }

    /// Where a ticket may enter again without an exit that was seen, those who are inside are not expected once more.
    private static int first(FoundTicket found, int most, Direction direction) {
        return direction == Direction.IN ? Math.min(most, Math.max(1, admits(found) - found.inside())) : most;
    }

    private static boolean isGroup(FoundTicket found) {
        return admits(found) > 1;
    }

    static int admits(FoundTicket found) {
        TicketType type = found.type();
        return type == null ? 1 : type.details().admits();
    }

    private Words words() {
        return speech.words();
    }
}
