package org.gatehouse.scanner.supervisor;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.history.HistoryLine;
import org.gatehouse.scanner.sheet.Sheets;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.sync.checkin.Approval;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.SupervisorReason;

/// From a supervisor's wish over the PIN and the reason to what became of it. Use on the UI thread.
public final class Deeds {
    private final Supervision supervision;
    private final Sheets sheets;
    private final Background background;
    private final Supplier<Optional<Seat>> seat;
    private final Supplier<Times> times;
    private final InstantSource clock;

    /// The gate that does it and the screen that shows it.
    public record Seat(GateClient gate, DeedsShown shown) {}

    /// @param seat  while there is something to scan for
    /// @param times in the language of the moment
    /// @param clock the device's time
    public Deeds(Supervision supervision, Sheets sheets, Background background, Supplier<Optional<Seat>> seat,
            Supplier<Times> times, InstantSource clock) {
        this.supervision = supervision;
        this.sheets = sheets;
        this.background = background;
        this.seat = seat;
        this.times = times;
        this.clock = clock;
    }

    /// Lets the guest in who was refused last; without one, offers to take back what the gate did.
    public void offer() {
        seat.get().map(Seat::shown).ifPresent(shown -> {
            Refused refused = shown.refusal().refusedProperty().get();
            if (refused == null)
                offer(Offers.of(shown.recent()));
            else
                begin(new Deed.LetIn(refused));
        });
    }

    private void offer(Offers offers) {
        sheets.open(words -> new OfferSheet(words, offers, this::begin));
    }

    public void takeBack(HistoryLine line) {
        begin(new Deed.TakeBack(line));
    }

    private void begin(Deed deed) {
        int before = seat.get().map(mine -> mine.shown().presentations()).orElse(0);
        supervision.ask(approval -> sheets.open(words -> new ReasonSheet(words, deed,
                reason -> go(deed, before, approval, reason))));
    }

    /// The sheet is gone first: one press, one deed.
    private void go(Deed deed, int before, Approval approval, SupervisorReason reason) {
        sheets.close();
        seat.get().ifPresent(mine -> background.work("do what a supervisor says",
                () -> deed.by(mine.gate(), approval, reason)).onDone(result -> tell(mine.shown(), deed, before, result))
                .start());
    }

    private void tell(DeedsShown shown, Deed deed, int before, Deed.Result result) {
        switch (result) {
            case Deed.Result.OfLettingIn(Overruled overruled) -> tell(shown, deed, before, overruled);
            case Deed.Result.OfTakingBack(Undone undone) -> {
                shown.recordsChanged();
                open(deed, words -> Outcome.of(words, undone, times.get(), clock.instant()));
            }
        }
    }

    private void tell(DeedsShown shown, Deed deed, int before, Overruled overruled) {
        Consumer<Face> missed = face -> open(deed, words -> Outcome.missed(words, deed.whose(), face));
        switch (overruled) {
            case Overruled.LetIn letIn -> shown.letIn(letIn, before, missed);
            case Overruled.Judged judged -> shown.judgedAnew(judged.presented(), before, missed);
            case Overruled.Never ignored -> open(deed, Outcome::never);
            case Overruled.NotApproved ignored -> open(deed, Outcome::notApproved);
        }
    }

    private void open(Deed deed, Function<Words, Outcome> outcome) {
        sheets.whenFree(() -> sheets
                .open(words -> new DoneSheet(words, outcome.apply(words), () -> begin(deed))));
    }
}
