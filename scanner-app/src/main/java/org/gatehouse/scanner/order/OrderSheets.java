package org.gatehouse.scanner.order;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.search.FoundLine;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.ticket.TicketId;

/// Puts an order before whoever is to choose from it.
final class OrderSheets {
    private final Speech speech;

    OrderSheets(Speech speech) {
        this.speech = speech;
    }

    /// What was offered beside a guest: everybody else who may pass is chosen. The one guest of the ticket that was
    /// shown has been told already.
    ///
    /// @param scanned the code that the ticket was judged by
    OrderSheet offered(List<FoundLine> lines, Direction direction, TicketId judged, String scanned) {
        Words words = speech.words();
        boolean isOrder = lines.size() > 1;
        return new OrderSheet(isOrder ? words.say("order.title", arg("count", lines.size())) : words.say("group.title"),
                words.say(isOrder ? "order.text" : "group.text"),
                lines.stream().map(line -> line.ticket().equals(judged)
                        ? new Pick(line, scanned, line.isGroup())
                        : new Pick(line, null, true)).toList(),
                direction);
    }

    /// A ticket that was found by hand: it alone is chosen, the others of its order stand below it.
    OrderSheet found(List<FoundLine> lines, Direction direction, TicketId found) {
        Stream<Pick> own = lines.stream().filter(line -> line.ticket().equals(found))
                .map(line -> new Pick(line, null, true));
        Stream<Pick> others = lines.stream().filter(line -> !line.ticket().equals(found))
                .map(line -> new Pick(line, null, false));
        return new OrderSheet(speech.words().say("found.title"), speech.words().say("found.text"),
                Stream.concat(own, others).toList(), direction);
    }
}
