package org.gatehouse.scanner.order;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.scanner.search.FoundLine;
import org.gatehouse.scanner.search.FoundLines;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.FoundTicket;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// What is offered beside the one guest who was judged: the rest of the group, the rest of the order; and whoever was
/// found by hand, before they are let in. Its properties belong to the UI thread.
public final class OrderViewModel {
    /// By then the party has gone on.
    static final Duration OFFERED = Duration.ofSeconds(60);

    private final GateClient gate;
    private final Background background;
    private final Speech speech;
    private final InstantSource clock;
    private final Speaker speaker;
    private final Later later;
    private final Runnable showing;
    private final Admitting admitting;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable OrderSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private Running asking = Running.none();
    private Running leaving = Running.none();
    private @Nullable Shown offered;

    /// A ticket that was judged, and the code it was judged by.
    private record Shown(TicketId ticket, String scanned) {}

    private record Read(List<FoundLine> lines, Direction direction) {}

    /// @param showing is told before something that was asked for is shown
    public OrderViewModel(GateClient gate, Background background, Speech speech, InstantSource clock, Speaker speaker,
            Later later, Runnable showing, Admitting admitting) {
        this.gate = gate;
        this.background = background;
        this.speech = speech;
        this.clock = clock;
        this.speaker = speaker;
        this.later = later;
        this.showing = showing;
        this.admitting = admitting;
    }

    /// A verdict is on the screen: whoever belongs to the same ticket or order is offered, if there is anybody.
    ///
    /// @param scanned the code it was about
    public void judged(Verdict verdict, String scanned) {
        withdraw();
        isOfferedFor(verdict).ifPresent(ticket -> offer(new Shown(ticket, scanned)));
    }

    /// A refusal is talked about first.
    private static Optional<TicketId> isOfferedFor(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass pass -> Optional.of(pass.ticket());
            case Verdict.Attention attention -> attention.about();
            case Verdict.AlreadyIn already -> Optional.of(already.ticket());
            case Verdict.Refusal ignored -> Optional.empty();
            case Verdict.CouldNotJudge ignored -> Optional.empty();
        };
    }

    private void offer(Shown shown) {
        asking = background.work("who else belongs to this ticket",
                () -> new Company(shown.ticket(), gate.order(shown.ticket()).tickets(), FoundLines.direction(gate)))
                .onDone(company -> {
                    if (!company.hasMore())
                        return;
                    offered = shown;
                    offer.set(company.offer(speech.words()));
                    leaving = later.after(OFFERED, this::withdrawOffer);
                }).start();
    }

    private void withdrawOffer() {
        leaving.cancel();
        offered = null;
        offer.set("");
    }

    /// Opens what is offered: everybody else who may pass is chosen.
    public void openOffer() {
        Shown shown = offered;
        if (shown != null)
            read(shown.ticket(), now -> show(now, shown));
    }

    /// A ticket was found by hand: it alone is chosen, the others of its order stand below it.
    public void found(TicketId ticket) {
        withdraw();
        read(ticket, now -> show(now, ticket));
    }

    private void read(TicketId ticket, Consumer<Read> then) {
        asking.cancel();
        asking = background.work("read an order", () -> {
            List<FoundTicket> tickets = gate.order(ticket).tickets();
            return new Read(new FoundLines(gate, speech).of(tickets, clock.instant()), FoundLines.direction(gate));
        }).onDone(then).start();
    }

    private void show(Read now, Shown shown) {
        String title = now.lines.size() > 1
                ? speech.words().say("order.title", arg("count", now.lines.size()))
                : speech.words().say("group.title");
        withdraw();
        show(new OrderSheet(title, speech.words().say(now.lines.size() > 1 ? "order.text" : "group.text"),
                now.lines.stream().map(line -> pick(line, shown)).toList(), now.direction));
    }

    /// The one guest of the ticket that was shown has been told already.
    private static Pick pick(FoundLine line, Shown shown) {
        return line.ticket().equals(shown.ticket)
                ? new Pick(line, shown.scanned, line.isGroup())
                : new Pick(line, null, true);
    }

    private void show(Read now, TicketId found) {
        List<Pick> own = now.lines.stream().filter(line -> line.ticket().equals(found))
                .map(line -> new Pick(line, null, true)).toList();
        List<Pick> others = now.lines.stream().filter(line -> !line.ticket().equals(found))
                .map(line -> new Pick(line, null, false)).toList();
        show(new OrderSheet(speech.words().say("found.title"), speech.words().say("found.text"),
                Stream.concat(own.stream(), others.stream()).toList(), now.direction));
    }

    private void show(OrderSheet now) {
        showing.run();
        sheet.set(now);
    }

    /// Presents all who are chosen.
    public void admit() {
        OrderSheet now = sheet.get();
        if (now == null || now.persons() == 0)
            return;
        withdraw();
        List<FoundLine> lines = now.picks().stream().filter(pick -> pick.chosenProperty().get()).map(Pick::line)
                .toList();
        admitting.admit(now.wishes(), told -> {
            Outcome drawn = new Outcomes(speech).of(lines, told, now.direction());
            speaker.play(Chime.of(drawn.tone()));
            background.ui().run(() -> outcome.set(drawn));
        });
    }

    /// The next guest, or the steward, wants the screen.
    public void withdraw() {
        asking.cancel();
        withdrawOffer();
        close();
    }

    /// Closes sheet and outcome; an offer stays.
    public void close() {
        sheet.set(null);
        outcome.set(null);
    }

    /// Whether there is something to close.
    public boolean isOpen() {
        return sheet.get() != null || outcome.get() != null;
    }

    /// What is offered beneath a verdict; empty where nothing is.
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable OrderSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }
}
