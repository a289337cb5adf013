package org.gatehouse.scanner.app;

import java.util.Optional;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.gate.GateActions;
import org.gatehouse.scanner.gate.GateAside;
import org.gatehouse.scanner.gate.GateView;
import org.gatehouse.scanner.gate.GateViewModel;
import org.gatehouse.scanner.gate.Stay;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.jspecify.annotations.Nullable;

/// A gate at work: all that belongs to its scanning screen, from the first guest to the last. Use on the UI thread.
final class Scan {
    private final GateParts parts;
    private final Sight sight;
    private final GateClient gate;
    private final GateViewModel model;
    private final GateAside aside;
    private final GateClient.Subscription watch;
    private @Nullable GateView view;
    private boolean endOffered;

    /// Takes guests from now on.
    ///
    /// @param over comes once, when the event is over and nothing of it waits
    Scan(GateParts parts, Background background, Words words, Sight sight, GateClient gate, Runnable over) {
        this.parts = parts;
        this.sight = sight;
        this.gate = gate;
        model = new GateViewModel(gate, background, words, parts.clock(), parts.speaker(), new Timer(),
                Stay.in(parts.settings()));
        aside = new GateAside(gate, background, words, parts.settings());
        model.news().cameraProperty().bind(sight.stateProperty());
        model.news().roomProperty().bind(aside.roomProperty());
        model.start();
        aside.start();
        watch = gate.onStanding(standing -> {
            if (standing.notices().contains(new Notice.Over()))
                background.ui().run(() -> offerEnd(over));
        });
    }

    /// A steward who goes on scanning is not asked again.
    private void offerEnd(Runnable over) {
        if (endOffered)
            return;
        endOffered = true;
        over.run();
    }

    /// The screen, in a language.
    GateView draw(Words words, GateActions actions) {
        GateView drawn = new GateView(model, aside, sight.picture(), words, actions, parts.nanos());
        view = drawn;
        return drawn;
    }

    void speak(Words words) {
        model.speak(words);
        aside.speak(words);
    }

    GateClient gate() {
        return gate;
    }

    GateViewModel model() {
        return model;
    }

    GateAside aside() {
        return aside;
    }

    Optional<GateView> view() {
        return Optional.ofNullable(view);
    }

    /// Takes no more guests; who stands there still is judged yet.
    void end() {
        endOffered = true;
        sight.off();
        watch.close();
        model.news().cameraProperty().unbind();
        model.news().roomProperty().unbind();
        aside.close();
        model.end();
    }

    /// Blocks until the last guest is judged, and closes the gate.
    void close() {
        model.awaitLast();
        gate.close();
    }
}
