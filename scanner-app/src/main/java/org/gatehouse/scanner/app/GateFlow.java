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
import org.gatehouse.scanner.gate.GateActions;
import org.gatehouse.scanner.gate.GateAside;
import org.gatehouse.scanner.gate.GateView;
import org.gatehouse.scanner.gate.GateViewModel;
import org.gatehouse.scanner.gate.Stay;
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
import org.gatehouse.scanner.supervisor.Deeds;
import org.gatehouse.scanner.trial.TrialView;
import org.gatehouse.scanner.trial.TrialViewModel;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.checkin.Leaving;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;
import org.jspecify.annotations.Nullable;

/// Which screen comes next: enrol, load, choose a gate, scan. A machine that has all of that behind it starts straight
/// into scanning, network or not.
final class GateFlow implements AutoCloseable {
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
    private GateClient.@Nullable Subscription watch;
    private @Nullable GateViewModel scanning;
    private @Nullable GateView scanningView;
    private @Nullable GateAside aside;
    private boolean ending;
    private boolean endOffered;

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
        background.work("find enrolled events", parts.gates()::enrolled).onDone(this::found).start();
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
                    back.map(event -> new EnrolView.WayBack(event.name(), () -> {
                        sight.off();
                        open(event);
                    })));
        });
        sight.on(model::sighted);
    }

    private void open(EnrolledEvent event) {
        parts.settings().put(LAST_EVENT, event.event().value());
        show(now -> new BusyView(now.say("flow.opening")));
        background.work("open the gate's store", () -> parts.gates().open(event)).onDone(this::opened)
                .onFailed(failure -> notOpened(event, failure)).start();
    }

    private void notOpened(EnrolledEvent event, Exception failure) {
        if (!(failure instanceof StoreFailed store))
            throw new IllegalStateException("The gate's store did not open", failure);
        String key = switch (store.reason()) {
            case StoreFailure.InUse ignored -> "store.in-use";
            case StoreFailure.SecretMissing ignored -> "store.secret-missing";
            case StoreFailure.TooNew ignored -> "store.too-new";
            case StoreFailure.Unusable ignored -> "store.unusable";
        };
        Runnable again = store.reason() instanceof StoreFailure.SecretMissing
                ? () -> enrol(Optional.empty())
                : () -> open(event);
        show(now -> new TroubleView(now.say(key), now.say(key + ".next"), now, again));
    }

    private void opened(GateClient opened) {
        gate = opened;
        endOffered = false;
        background.work("read what is loaded", () -> opened.ready() ? opened.stand().isPresent() ? 2 : 1 : 0)
                .onDone(done -> {
                    switch (done) {
                        case 0 -> preload(opened);
                        case 1 -> choosePlace(opened);
                        default -> warm(opened);
                    }
                }).start();
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
        background.work("warm the gate", () -> {
            opened.warm();
            opened.startSync();
            return opened;
        }).onDone(this::scan).start();
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
        GateViewModel model = new GateViewModel(opened, background, words, parts.clock(), parts.speaker(),
                new Timer(), Stay.in(parts.settings()));
        model.cameraProperty().bind(sight.stateProperty());
        scanning = model;
        GateAside beside = new GateAside(opened, background, words, parts.settings());
        model.roomProperty().bind(beside.roomProperty());
        aside = beside;
        model.start();
        beside.start();
        showScanning(model, beside);
        watch = opened.onStanding(standing -> {
            if (standing.notices().contains(new Notice.Over()))
                background.ui().run(this::offerEnd);
        });
    }

    /// Once: a steward who goes on scanning is not asked again.
    private void offerEnd() {
        if (endOffered || scanning == null)
            return;
        endOffered = true;
        actions.endNight();
    }

    /// What makes the end of the night, while there is something to scan for.
    Optional<Supplier<NightViewModel>> nights() {
        GateClient opened = gate;
        return opened == null || scanning == null
                ? Optional.empty()
                : Optional.of(() -> new NightViewModel(opened, background));
    }

    private void showScanning(GateViewModel model, GateAside beside) {
        show(now -> {
            GateView view = new GateView(model, beside, sight.picture(), now, actions, parts.nanos());
            scanningView = view;
            return view;
        });
        sight.on(model::sighted);
    }

    /// Tries a ticket in the scanning screen's place; nothing happens before scanning.
    void tryTicket() {
        GateClient opened = gate;
        GateViewModel model = scanning;
        GateAside beside = aside;
        if (opened == null || model == null || beside == null || ending)
            return;
        TrialViewModel trial = new TrialViewModel(opened, background, words, parts.clock(), parts.speaker());
        show(now -> {
            trial.speak(now);
            return new TrialView(trial, sight.picture(), sight.stateProperty(), now,
                    () -> showScanning(model, beside));
        });
        sight.on(trial::sighted);
    }

    /// Shows a screen in the language of the moment, and again in every other one that is chosen while it is there.
    private void show(Function<Words, Screen> screen) {
        drawing = screen;
        navigator.show(screen.apply(words));
    }

    /// Goes on in another language: the same screen with the same things on it.
    void speak(Words now) {
        words = now;
        scanning().ifPresent(model -> model.speak(now));
        aside().ifPresent(beside -> beside.speak(now));
        navigator.show(drawing.apply(now));
    }

    /// Where else to stand, drawn over the scanning screen, while there is one. `chosen` comes before all else.
    Optional<Function<Words, PlacesSheet>> places(Runnable chosen) {
        GateClient opened = gate;
        GateViewModel model = scanning;
        if (opened == null || model == null || ending)
            return Optional.empty();
        return Optional.of(now -> new PlacesSheet(now, new PlaceViewModel(opened, background, now, place -> {
            chosen.run();
            model.stand(place.gate().id(), place.direction());
        }), new OtherEvents(parts.gates(), opened.event(), background, event -> {
            chosen.run();
            endThen(now.say("flow.closing"), () -> open(event));
        }), () -> {
            chosen.run();
            endThen(now.say("flow.closing"), () -> enrol(Optional.of(opened.event())));
        }));
    }

    /// Takes the event off this machine and begins anew; nothing happens before scanning.
    void leave() {
        GateClient opened = gate;
        if (opened != null)
            endThen(words.say("flow.leaving"),
                    () -> background.work("leave the event", () -> parts.gates().leave(opened.event()))
                            .onDone(answer -> left(opened.event(), answer)).start());
    }

    /// Judges who stands there still, closes the gate, and goes on; nothing happens before scanning.
    private void endThen(String saying, Runnable next) {
        GateClient opened = gate;
        GateViewModel model = scanning;
        if (opened == null || model == null || ending)
            return;
        endScanning();
        forgetScanning();
        gate = null;
        show(_ -> new BusyView(saying));
        background.work("close the gate", () -> {
            model.awaitLast();
            opened.close();
            return opened;
        }).onDone(_ -> next.run()).start();
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
                () -> open(event)));
    }

    /// Takes no more guests; who was there before is judged yet, and shown while the screen stays.
    private void endScanning() {
        sight.off();
        GateClient.Subscription watching = watch;
        watch = null;
        if (watching != null)
            watching.close();
        GateViewModel model = scanning;
        if (model != null) {
            ending = true;
            model.cameraProperty().unbind();
            model.roomProperty().unbind();
            aside().ifPresent(GateAside::close);
            model.end();
        }
    }

    private void forgetScanning() {
        scanning = null;
        scanningView = null;
        aside = null;
        ending = false;
    }

    /// The gate, once it is open.
    Optional<GateClient> gate() {
        return Optional.ofNullable(gate);
    }

    /// Where supervisors decide, while there is something to scan for.
    Optional<Deeds.Seat> seat() {
        GateClient opened = gate;
        return opened == null ? Optional.empty() : scanning().map(model -> new Deeds.Seat(opened, model));
    }

    /// The scanning screen's view model, while there is one.
    Optional<GateViewModel> scanning() {
        return Optional.ofNullable(scanning);
    }

    /// What stands beside the scanning, while there is any.
    Optional<GateAside> aside() {
        return Optional.ofNullable(aside);
    }

    Optional<GateView> scanningView() {
        return Optional.ofNullable(scanningView);
    }

    @Override
    public void close() {
        endScanning();
        GateViewModel model = scanning;
        if (model != null)
            model.awaitLast();
        forgetScanning();
        GateClient opened = gate;
        gate = null;
        if (opened != null)
            opened.close();
    }
}
