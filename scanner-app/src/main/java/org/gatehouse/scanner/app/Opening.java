package org.gatehouse.scanner.app;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.gate.GateActions;
import org.gatehouse.scanner.pairing.Place;
import org.gatehouse.scanner.pairing.PlaceView;
import org.gatehouse.scanner.pairing.PlaceViewModel;
import org.gatehouse.scanner.pairing.PreloadView;
import org.gatehouse.scanner.pairing.PreloadViewModel;
import org.gatehouse.scanner.pairing.WayBack;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From an event this machine is enrolled for to its gate, ready for the first guest: open, load, choose a gate, warm.
/// Use on the UI thread.
final class Opening {
    private static final String LAST_EVENT = "event";
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Duration DRAWING = Duration.ofMillis(500);
    private static final Duration TIDYING = Duration.ofMinutes(10);

    private final GateParts parts;
    private final Background background;
    private final FlowScreen screen;
    private final Sight sight;
    private final GateActions actions;
    private final HeldGate held;
    private final Consumer<GateClient> scan;
    private final Consumer<Optional<EnrolledEvent>> enrol;

    /// @param scan  goes on with a gate that is ready
    /// @param enrol goes on where the machine must be enrolled anew, with the event to go back to
    Opening(GateParts parts, Background background, FlowScreen screen, Sight sight, GateActions actions, HeldGate held,
            Consumer<GateClient> scan, Consumer<Optional<EnrolledEvent>> enrol) {
        this.parts = parts;
        this.background = background;
        this.screen = screen;
        this.sight = sight;
        this.actions = actions;
        this.held = held;
        this.scan = scan;
        this.enrol = enrol;
    }

    /// The event this machine opened last, or else was enrolled for last.
    Optional<EnrolledEvent> last(List<EnrolledEvent> events) {
        String last = parts.settings().get(LAST_EVENT).orElse("");
        return events.stream().filter(each -> each.event().value().equals(last)).findFirst()
                .or(() -> events.stream().max(Comparator.comparing(EnrolledEvent::enrolledAt)));
    }

    void open(EnrolledEvent event) {
        open(event, Optional.empty());
    }

    /// @param from the event that was left for this one, to go back to where it does not open
    void open(EnrolledEvent event, Optional<EnrolledEvent> from) {
        screen.busy("flow.opening");
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
        Runnable again = reason instanceof StoreFailure.SecretMissing
                ? () -> enrol.accept(from)
                : () -> open(event, from);
        screen.trouble(key, again, from.map(this::wayBack));
    }

    /// Back to an event that was left for something that leads nowhere.
    WayBack wayBack(EnrolledEvent event) {
        return new WayBack(event.name(), () -> {
            sight.off();
            open(event);
        });
    }

    private void opened(GateClient opened) {
        held.hold(opened);
        parts.settings().put(LAST_EVENT, opened.event().event().value());
        background.work("read what is loaded", () -> loaded(opened))
                .onDone(done -> {
                    switch (done) {
                        case 0 -> preload(opened);
                        case 1 -> choosePlace(opened);
                        default -> warm(opened);
                    }
                }).onFailed(failure -> screen.broken(failure, () -> opened(opened))).start();
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
        PreloadViewModel model = new PreloadViewModel(opened, background, screen.words(), () -> choosePlace(opened));
        screen.show(now -> {
            model.speak(now);
            return new PreloadView(model, opened.event().name(), now);
        });
        model.load();
    }

    private void choosePlace(GateClient opened) {
        PlaceViewModel model = new PlaceViewModel(opened, background, screen.words(), place -> stand(opened, place));
        screen.show(now -> {
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
        screen.busy("flow.warming");
        sight.warm();
        background.work("warm the gate", () -> {
            opened.warm();
            sight.awaitWarm();
            return opened;
        }).onDone(this::ready).onFailed(failure -> screen.broken(failure, () -> warm(opened))).start();
    }

    /// What is not needed for the first guest waits until the first screen is drawn.
    private void ready(GateClient opened) {
        scan.accept(opened);
        new Timer().after(DRAWING, () -> {
            if (held.is(opened))
                background.work("start to sync", () -> {
                    opened.startSync();
                    return opened;
                }).onDone(this::tidy).start();
        });
    }

    /// Now and then, for the network may have been away the last time.
    private void tidy(GateClient opened) {
        background.work("send what waits of other events", () -> {
            parts.gates().tidy();
            return opened;
        }).onEnd(() -> new Timer().after(TIDYING, () -> {
            if (held.is(opened))
                tidy(opened);
        })).start();
    }
}
