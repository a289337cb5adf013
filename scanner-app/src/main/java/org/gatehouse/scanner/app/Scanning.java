package org.gatehouse.scanner.app;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.gate.CameraCodes;
import org.gatehouse.scanner.gate.GateActions;
import org.gatehouse.scanner.gate.GateAside;
import org.gatehouse.scanner.gate.GateView;
import org.gatehouse.scanner.gate.GateViewModel;
import org.gatehouse.scanner.night.NightViewModel;
import org.gatehouse.scanner.supervisor.Deeds;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.scanner.trial.TrialView;
import org.gatehouse.scanner.trial.TrialViewModel;
import org.gatehouse.sync.checkin.GateClient;
import org.jspecify.annotations.Nullable;

/// The gate at work, while one is: the scanning screen, or a ticket tried in its place. Use on the UI thread.
final class Scanning {
    private final GateParts parts;
    private final Background background;
    private final FlowScreen screen;
    private final Sight sight;
    private final GateActions actions;
    private @Nullable Scan scan;
    private @Nullable CameraCodes seen;

    Scanning(GateParts parts, Background background, FlowScreen screen, Sight sight, GateActions actions) {
        this.parts = parts;
        this.background = background;
        this.screen = screen;
        this.sight = sight;
        this.actions = actions;
    }

    void begin(GateClient opened) {
        Scan begun = new Scan(parts, background, screen.words(), sight, opened, actions::offerEnd);
        scan = begun;
        show(begun);
    }

    private void show(Scan shown) {
        screen.show(now -> shown.draw(now, actions));
        CameraCodes codes = new CameraCodes(shown.model(), actions, background.ui(), sight::again);
        seen = codes;
        sight.on(codes::sighted);
    }

    /// What lay over the screen about another guest is gone.
    void releaseNextGuest() {
        CameraCodes codes = seen;
        if (codes != null)
            codes.release();
    }

    /// Tries a ticket in the scanning screen's place; nothing happens before scanning.
    void tryTicket() {
        scan().ifPresent(begun -> {
            TrialViewModel trial = new TrialViewModel(begun.gate(), background, screen.words(), parts.clock(),
                    parts.speaker(), new Timer(), () -> backTo(begun));
            screen.show(now -> {
                trial.speak(now);
                return new TrialView(trial, sight.picture(), sight.stateProperty(), now, actions::isCovered,
                        parts.nanos());
            });
            sight.on(trial::sighted);
        });
    }

    private void backTo(Scan begun) {
        if (begun == scan)
            show(begun);
    }

    /// Says what the gate tells in another language.
    void speak(Words now) {
        scan().ifPresent(begun -> begun.speak(now));
    }

    /// Takes no more guests, and says whose judging is to be awaited.
    Optional<Scan> end() {
        Optional<Scan> ended = scan();
        scan = null;
        seen = null;
        ended.ifPresent(Scan::end);
        return ended;
    }

    /// The gate at work, while one is.
    Optional<Scan> scan() {
        return Optional.ofNullable(scan);
    }

    /// The scanning screen's view model, while there is one.
    Optional<GateViewModel> model() {
        return scan().map(Scan::model);
    }

    /// What stands beside the scanning, while there is any.
    Optional<GateAside> aside() {
        return scan().map(Scan::aside);
    }

    Optional<GateView> view() {
        return scan().flatMap(Scan::view);
    }

    /// Where supervisors decide, while there is something to scan for.
    Optional<Deeds.Seat> seat() {
        return scan().map(begun -> new Deeds.Seat(begun.gate(), begun.model().deeds()));
    }

    /// Times in the event's zone, as far as it is known.
    Times times() {
        return model().map(GateViewModel::times).orElseGet(() -> new Times(screen.words(), ZoneId.systemDefault()));
    }

    /// What makes the end of the night, while there is something to scan for.
    Optional<Supplier<NightViewModel>> nights() {
        return scan().map(now -> () -> new NightViewModel(now.gate(), background));
    }
}
