package org.gatehouse.scanner.app;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.desk.screen.Navigator;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.gate.CameraCodes;
import org.gatehouse.scanner.gate.GateActions;
import org.gatehouse.scanner.gate.GateAside;
import org.gatehouse.scanner.gate.GateView;
import org.gatehouse.scanner.gate.GateViewModel;
import org.gatehouse.scanner.night.NightViewModel;
import org.gatehouse.scanner.pairing.EnrolView;
import org.gatehouse.scanner.pairing.EnrolViewModel;
import org.gatehouse.scanner.pairing.OtherEvents;
import org.gatehouse.scanner.pairing.Place;
import org.gatehouse.scanner.pairing.PlaceView;
import org.gatehouse.scanner.pairing.PlaceViewModel;
import org.gatehouse.scanner.pairing.PlacesSheet;
import org.gatehouse.scanner.pairing.PreloadView;
import org.gatehouse.scanner.pairing.PreloadViewModel;
import org.gatehouse.scanner.pairing.WayBack;
import org.gatehouse.scanner.supervisor.Deeds;
import org.gatehouse.scanner.trial.TrialView;
import org.gatehouse.scanner.trial.TrialViewModel;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Leaving;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which screen comes next: enrol, load, choose a gate, scan. A machine that has all of that behind it starts straight
/// into scanning, network or not.
final class GateFlow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GateFlow.class);
    private static final String LAST_EVENT = "event";
    private static final Duration TIDYING = Duration.ofMinutes(10);

    private final GateParts parts;
    private final Background background;
    private Words words;
    private Function<Words, Screen> drawing = now -> new BusyView(now.say("flow.starting"));
    private final Navigator navigator;
    private final Sight sight;
    private final GateActions actions;
    private @Nullable GateClient gate;
    private @Nullable Scan scan;
    private @Nullable CameraCodes seen;
    private int waiting;

    GateFlow(GateParts parts, Background background, Words words, Navigator navigator, Sight sight,
            GateActions actions) {
        this.parts = parts;
        this.background = background;
        this.words = words;
        this.navigator = navigator;
        this.sight = sight;
        this.actions = actions;
    }

    /// Finds out what this machine is enrolled for.
    void begin() {
        show(now -> new BusyView(now.say("flow.starting")));
        background.work("find enrolled events", parts.gates()::enrolled).onDone(this::found)
                .onFailed(failure -> broken(failure, this::begin)).start();
    }

    private void found(List<EnrolledEvent> events) {
        String last = parts.settings().get(LAST_EVENT).orElse("");
        Optional<EnrolledEvent> known = events.stream().filter(each -> each.event().value().equals(last)).findFirst()
                .or(() -> events.stream().max(Comparator.comparing(EnrolledEvent::enrolledAt)));
        known.ifPresentOrElse(this::open, () -> enrol(Optional.empty()));
    }

    private void enrol(Optional<EnrolledEvent> back) {
        EnrolViewModel model = new EnrolViewModel(parts.gates(), background, words, parts.suggestedName(), event -> {
            sight.off();
            open(event);
        });
        show(now -> {
            model.speak(now);
            return new EnrolView(model, sight.picture(), sight.stateProperty(), now, actions::chooseLanguage,
                    back.map(this::wayBack));
        });
        sight.on(model::sighted);
    }

    private void open(EnrolledEvent event) {
        open(event, Optional.empty());
    }

    /// @param from the event that was left for this one, to go back to where it does not open
    private void open(EnrolledEvent event, Optional<EnrolledEvent> from) {
        show(now -> new BusyView(now.say("flow.opening")));
        background.work("open the gate's store", () -> parts.gates().open(event)).onDone(this::opened)
                .onFailed(failure -> notOpened(event, failure, from)).start();
    }

    private void notOpened(EnrolledEvent event, Exception failure, Optional<EnrolledEvent> from) {
        StoreFailure reason = failure instanceof StoreFailed store ? store.reason() : new StoreFailure.Unusable();
        if (!(failure instanceof StoreFailed))
            LOG.error("{} did not open", event.name(), failure);
        String key = switch (reason) {
            case StoreFailure.InUse ignored -> "store.in-use";
            case StoreFailure.SecretMissing ignored -> "store.secret-missing";
            case StoreFailure.TooNew ignored -> "store.too-new";
            case StoreFailure.Unusable ignored -> "store.unusable";
        };
        Runnable again = reason instanceof StoreFailure.SecretMissing ? () -> enrol(from) : () -> open(event, from);
        show(now -> new TroubleView(now.say(key), now.say(key + ".next"), now, again, from.map(this::wayBack)));
    }

    private WayBack wayBack(EnrolledEvent event) {
        return new WayBack(event.name(), () -> {
            sight.off();
            open(event);
        });
    }

    private void opened(GateClient opened) {
        gate = opened;
        waiting = 0;
        // it ends with the gate
        GateClient.Subscription ignored = opened.onStanding(now -> background.ui().run(() -> {
            if (opened == gate)
                waiting = now.waiting();
        }));
        parts.settings().put(LAST_EVENT, opened.event().event().value());
        background.work("read what is loaded", () -> loaded(opened))
                .onDone(done -> {
                    switch (done) {
                        case 0 -> preload(opened);
                        case 1 -> choosePlace(opened);
                        default -> warm(opened);
                    }
                }).onFailed(failure -> broken(failure, () -> opened(opened))).start();
    }

    /// A wheel that turned for ever would be the last thing seen on this machine.
    private void broken(Exception failure, Runnable again) {
        LOG.error("The gate does not get on", failure);
        show(now -> new TroubleView(now.say("store.unusable"), now.say("store.unusable.next"), now, again,
                Optional.empty()));
    }

    /// A gate that cannot scan yet syncs already: what waits of before a repair is sent without a list, which a device that
    /// was revoked never gets. One that can is warmed first.
    private static int loaded(GateClient opened) {
        if (opened.ready() && opened.stand().isPresent()) {
            return 2;
        }
        opened.startSync();
        return opened.ready() ? 1 : 0;
    }

    private void preload(GateClient opened) {
        PreloadViewModel model = new PreloadViewModel(opened, background, words, () -> choosePlace(opened));
        show(now -> {
            model.speak(now);
            return new PreloadView(model, opened.event().name(), now);
        });
        model.load();
    }

    private void choosePlace(GateClient opened) {
        PlaceViewModel model = new PlaceViewModel(opened, background, words, place -> stand(opened, place));
        show(now -> {
            model.speak(now);
            return new PlaceView(model, now, actions::chooseLanguage);
        });
    }

    private void stand(GateClient opened, Place place) {
        background.work("stand at gate", () -> {
            opened.standAt(place.gate().id(), place.direction());
            return opened;
        }).onDone(this::warm).start();
    }

    /// The first guest must not wait longer than the next.
    private void warm(GateClient opened) {
        show(now -> new BusyView(now.say("flow.warming")));
        sight.warm();
        background.work("warm the gate", () -> {
            opened.warm();
            opened.startSync();
            sight.awaitWarm();
            return opened;
        }).onDone(this::scan).onFailed(failure -> broken(failure, () -> warm(opened))).start();
        tidy(opened);
    }

    /// Now and then, for the network may have been away the last time.
    private void tidy(GateClient opened) {
        background.work("send what waits of other events", () -> {
            parts.gates().tidy();
            return opened;
        }).onEnd(() -> new Timer().after(TIDYING, () -> {
            if (opened == gate)
                tidy(opened);
        })).start();
    }

    private void scan(GateClient opened) {
        Scan begun = new Scan(parts, background, words, sight, opened, actions::offerEnd);
        scan = begun;
        show(begun);
    }

    /// What makes the end of the night, while there is something to scan for.
    Optional<Supplier<NightViewModel>> nights() {
        return scan().map(now -> () -> new NightViewModel(now.gate(), background));
    }

    private void show(Scan shown) {
        show(now -> shown.draw(now, actions));
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
            TrialViewModel trial = new TrialViewModel(begun.gate(), background, words, parts.clock(),
                    parts.speaker(), new Timer(), () -> backTo(begun));
            show(now -> {
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

    /// Shows a screen in the language of the moment, and again in every other one that is chosen while it is there.
    private void show(Function<Words, Screen> screen) {
        drawing = screen;
        navigator.show(screen.apply(words));
    }

    /// Goes on in another language: the same screen with the same things on it.
    void speak(Words now) {
        words = now;
        scan().ifPresent(begun -> begun.speak(now));
        navigator.show(drawing.apply(now));
    }

    /// Where else to stand, drawn over the scanning screen, while there is one. `chosen` comes before all else.
    Optional<Function<Words, PlacesSheet>> places(Runnable chosen) {
        return scan().map(begun -> now -> places(begun, chosen, now));
    }

    private PlacesSheet places(Scan begun, Runnable chosen, Words now) {
        EnrolledEvent here = begun.gate().event();
        return new PlacesSheet(now, new PlaceViewModel(begun.gate(), background, now, place -> {
            chosen.run();
            begun.model().stand(place.gate().id(), place.direction());
        }), new OtherEvents(parts.gates(), here, background, event -> {
            chosen.run();
            endThen("flow.closing", () -> open(event, Optional.of(here)));
        }), () -> {
            chosen.run();
            endThen("flow.closing", () -> enrol(Optional.of(here)));
        });
    }

    /// Takes the event off this machine and begins anew; nothing happens before scanning.
    void leave() {
        scan().map(begun -> begun.gate().event())
                .ifPresent(event -> endThen("flow.leaving",
                        () -> background.work("leave the event", () -> parts.gates().leave(event))
                                .onDone(answer -> left(event, answer))
                                .onFailed(failure -> broken(failure, this::begin)).start()));
    }

    /// Judges who stands there still, closes the gate, and goes on.
    private void endThen(String saying, Runnable next) {
        scan().ifPresent(begun -> {
            scan = null;
            seen = null;
            gate = null;
            begun.end();
            show(now -> new BusyView(now.say(saying)));
            background.work("close the gate", () -> {
                begun.close();
                return begun;
            }).onDone(_ -> next.run()).onFailed(failure -> broken(failure, next)).start();
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
        show(now -> new TroubleView(now.say(key), now.say(key + ".next", arg("count", records)), now,
                () -> open(event), Optional.empty()));
    }

    /// Whether a gate is on its way that is not known yet: something else comes in a moment by itself.
    boolean isBusy() {
        return gate == null && navigator.currentProperty().get() instanceof BusyView;
    }

    /// Records of the open gate that only this machine holds, as far as known.
    int waiting() {
        return gate == null ? 0 : waiting;
    }

    /// The gate, once it is open.
    Optional<GateClient> gate() {
        return Optional.ofNullable(gate);
    }

    /// The gate at work, while one is.
    Optional<Scan> scan() {
        return Optional.ofNullable(scan);
    }

    /// Where supervisors decide, while there is something to scan for.
    Optional<Deeds.Seat> seat() {
        return scan().map(begun -> new Deeds.Seat(begun.gate(), begun.model().deeds()));
    }

    /// The scanning screen's view model, while there is one.
    Optional<GateViewModel> scanning() {
        return scan().map(Scan::model);
    }

    /// What stands beside the scanning, while there is any.
    Optional<GateAside> aside() {
        return scan().map(Scan::aside);
    }

    Optional<GateView> scanningView() {
        return scan().flatMap(Scan::view);
    }

    @Override
    public void close() {
        Scan begun = scan;
        GateClient opened = gate;
        scan = null;
        gate = null;
        if (begun != null) {
            begun.end();
            begun.close();
        } else if (opened != null) {
            opened.close();
        }
        sight.off();
    }
}
