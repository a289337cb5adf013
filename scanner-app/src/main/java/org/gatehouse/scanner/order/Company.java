package org.gatehouse.scanner.order;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import org.gatehouse.desk.words.Words;
import org.gatehouse.sync.checkin.FoundTicket;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// A ticket that was judged and those of its order.
record Company(TicketId judged, List<FoundTicket> tickets, Direction direction) {
    Company {
        tickets = List.copyOf(tickets);
    }

    /// Whether somebody else may pass with them: a person of the same ticket, or another ticket of the order.
    boolean hasMore() {
        return tickets.stream().anyMatch(each -> more(each) > 0 && isRight(each)
                && (!each.ticket().equals(judged) || admits(each) > 1));
    }

    private static boolean isRight(FoundTicket each) {
        return each.status() == TicketStatus.VALID && each.owed() == null;
    }

    private int more(FoundTicket each) {
        return direction == Direction.IN ? each.personsLeft() : each.inside();
    }

    private static int admits(FoundTicket each) {
        TicketType type = each.type();
        return type == null ? 1 : type.details().admits();
    }

    String offer(Words words) {
        int inside = tickets.stream().mapToInt(FoundTicket::inside).sum();
        int all = tickets.stream().mapToInt(Company::admits).sum();
        String here = words.say("group.in", arg("in", inside), arg("all", all));
        return tickets.size() > 1
                ? words.list(List.of(words.say("order.offer", arg("count", tickets.size())), here), " ")
                : here;
    }
}
