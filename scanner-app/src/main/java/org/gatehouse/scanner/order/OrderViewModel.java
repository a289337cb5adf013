package org.gatehouse.scanner.order;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Presented;
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
    private @Nullable Asked asked;
    private @Nullable Told told;

    /// A ticket that was judged, and the code it was judged by.
    private record Shown(TicketId ticket, String scanned) {}

    private record Read(List<FoundLine> lines, Direction direction) {}

    /// An order that is being read or stands there to choose from.
    private record Asked(TicketId ticket, Function<Read, OrderSheet> drawing) {}

    /// What became of those who were chosen.
    private record Told(List<FoundLine> lines, List<Presented> presented, Direction direction) {}

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
        asking = background.work("who else belongs to this ticket", () -> company(shown.ticket()))
                .onDone(company -> {
                    if (!company.hasMore())
                        return;
                    offered = shown;
                    offer.set(company.offer(speech.words()));
                    leaving = later.after(OFFERED, this::withdrawOffer);
                }).start();
    }

    /// Blocks.
    private Company company(TicketId ticket) {
        return new Company(ticket, gate.order(ticket).tickets(), FoundLines.direction(gate));
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
            read(new Asked(shown.ticket(), now -> new OrderSheets(speech).offered(now.lines(), now.direction(),
                    shown.ticket(), shown.scanned())));
    }

    /// A ticket was found by hand: it alone is chosen, the others of its order stand below it.
    public void found(TicketId ticket) {
        withdraw();
        read(new Asked(ticket, now -> new OrderSheets(speech).found(now.lines(), now.direction(), ticket)));
    }

    private void read(Asked mine) {
        asking.cancel();
        asked = mine;
        asking = background.work("read an order", () -> new Read(lines(mine.ticket()), FoundLines.direction(gate)))
                .onDone(now -> show(mine.drawing().apply(now))).start();
    }

    /// Blocks.
    private List<FoundLine> lines(TicketId ticket) {
        return new FoundLines(gate, speech).of(gate.order(ticket).tickets(), clock.instant());
    }

    private void show(OrderSheet now) {
        OrderSheet before = sheet.get();
        if (before == null) {
            withdrawOffer();
            showing.run();
            sheet.set(now);
        } else
            sheet.set(now.chosenAs(before));
    }

    /// Goes on in another language: what is offered, asked and told stays there, and says it anew.
    public void sayAgain() {
        Shown shown = offered;
        if (shown != null)
            background.work("say an offer again", () -> company(shown.ticket())).onDone(now -> {
                if (shown == offered)
                    offer.set(now.offer(speech.words()));
            }).start();
        Asked mine = asked;
        if (mine != null)
            read(mine);
        Told mineToTell = told;
        if (mineToTell != null)
            background.work("say again what became of an order", () -> outcome(mineToTell)).onDone(now -> {
                if (mineToTell == told)
                    outcome.set(now);
            }).start();
    }

    /// Blocks.
    private Outcome outcome(Told mine) {
        List<FoundLine> lines = mine.lines().stream().map(known -> lines(known.ticket()).stream()
                .filter(line -> line.ticket().equals(known.ticket())).findFirst().orElse(known)).toList();
        return new Outcomes(speech).of(lines, mine.presented(), mine.direction());
    }

    /// Presents all who are chosen.
    public void admit() {
        OrderSheet now = sheet.get();
        if (now == null || now.persons() == 0)
            return;
        withdraw();
        List<FoundLine> lines = now.picks().stream().filter(pick -> pick.chosenProperty().get()).map(Pick::line)
                .toList();
        admitting.admit(now.wishes(), presented -> {
            Outcome drawn = new Outcomes(speech).of(lines, presented, now.direction());
            speaker.play(Chime.of(drawn.tone()));
            background.ui().run(() -> {
                told = new Told(lines, presented, now.direction());
                outcome.set(drawn);
            });
        });
    }

    /// The next guest, or the steward, wants the screen.
    public void withdraw() {
        withdrawOffer();
        close();
    }

    /// Closes sheet and outcome; an offer stays.
    public void close() {
        asking.cancel();
        asked = null;
        told = null;
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
