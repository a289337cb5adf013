package org.gatehouse.scanner.app;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.gate.GateActions;
import org.gatehouse.scanner.pairing.EnrolView;
import org.gatehouse.scanner.pairing.EnrolViewModel;
import org.gatehouse.scanner.pairing.OtherEvents;
import org.gatehouse.scanner.pairing.PlaceViewModel;
import org.gatehouse.scanner.pairing.PlacesSheet;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Leaving;

/// Which event comes next: the last one, another one, a new one. A machine that is enrolled, loaded and placed starts
/// straight into scanning, network or not. Use on the UI thread.
final class GateFlow implements AutoCloseable {
    private final GateParts parts;
    private final Background background;
    private final FlowScreen screen;
    private final Sight sight;
    private final GateActions actions;
    private final HeldGate held;
    private final Scanning scanning;
    private final Opening opening;

    GateFlow(GateParts parts, Background background, FlowScreen screen, Sight sight, GateActions actions, HeldGate held,
            Scanning scanning) {
        this.parts = parts;
        this.background = background;
        this.screen = screen;
        this.sight = sight;
        this.actions = actions;
        this.held = held;
        this.scanning = scanning;
        opening = new Opening(parts, background, screen, sight, actions, held, scanning::begin, this::enrol);
    }

    /// Finds out what this machine is enrolled for.
    void begin() {
        screen.busy("flow.starting");
        background.work("find enrolled events", parts.gates()::enrolled).onDone(this::found)
                .onFailed(failure -> screen.broken(failure, this::begin)).start();
    }

    private void found(List<EnrolledEvent> events) {
        opening.last(events).ifPresentOrElse(opening::open, () -> enrol(Optional.empty()));
    }

    private void enrol(Optional<EnrolledEvent> back) {
        EnrolViewModel model = new EnrolViewModel(parts.gates(), background, screen.words(), parts.suggestedName(),
                event -> {
                    sight.off();
                    opening.open(event);
                });
        screen.show(now -> {
            model.speak(now);
            return new EnrolView(model, sight.picture(), sight.stateProperty(), now, actions::chooseLanguage,
                    back.map(opening::wayBack));
        });
        sight.on(model::sighted);
    }

    /// Where else to stand, drawn over the scanning screen, while there is one. `chosen` comes before all else.
    Optional<Function<Words, PlacesSheet>> places(Runnable chosen) {
        return scanning.scan().map(begun -> now -> places(begun, chosen, now));
    }

    private PlacesSheet places(Scan begun, Runnable chosen, Words now) {
        EnrolledEvent here = begun.gate().event();
        return new PlacesSheet(now, new PlaceViewModel(begun.gate(), background, now, place -> {
            chosen.run();
            begun.model().stand(place.gate().id(), place.direction());
        }), new OtherEvents(parts.gates(), here, background, event -> {
            chosen.run();
            endThen("flow.closing", () -> opening.open(event, Optional.of(here)));
        }), () -> {
            chosen.run();
            endThen("flow.closing", () -> enrol(Optional.of(here)));
        });
    }

    /// Takes the event off this machine and begins anew; nothing happens before scanning.
    void leave() {
        scanning.scan().map(begun -> begun.gate().event())
                .ifPresent(event -> endThen("flow.leaving",
                        () -> background.work("leave the event", () -> parts.gates().leave(event))
                                .onDone(answer -> left(event, answer))
                                .onFailed(failure -> screen.broken(failure, this::begin)).start()));
    }

    /// Judges who stands there still, closes the gate, and goes on.
    private void endThen(String saying, Runnable next) {
        scanning.end().ifPresent(begun -> {
            held.release();
            screen.busy(saying);
            background.work("close the gate", () -> {
                begun.close();
                return begun;
            }).onDone(_ -> next.run()).onFailed(failure -> screen.broken(failure, next)).start();
        });
    }

    private void left(EnrolledEvent event, Leaving answer) {
        switch (answer) {
            case Leaving.Left ignored -> begin();
            case Leaving.Unfinished ignored -> begin();
            case Leaving.RecordsWait waiting -> stay(event, "leave.waiting", waiting.records());
            case Leaving.InUse ignored -> stay(event, "leave.in-use", 0);
            case Leaving.CannotTell ignored -> stay(event, "leave.cannot-tell", 0);
        }
    }

    private void stay(EnrolledEvent event, String key, int records) {
        screen.show(now -> new TroubleView(now.say(key), now.say(key + ".next", arg("count", records)), now,
                () -> opening.open(event), Optional.empty()));
    }

    /// Whether a gate is on its way that is not known yet: something else comes in a moment by itself.
    boolean isBusy() {
        return held.gate().isEmpty() && screen.isBusy();
    }

    @Override
    public void close() {
        Optional<GateClient> opened = held.gate();
        held.release();
        scanning.end().ifPresentOrElse(Scan::close, () -> opened.ifPresent(GateClient::close));
        sight.off();
    }
}
