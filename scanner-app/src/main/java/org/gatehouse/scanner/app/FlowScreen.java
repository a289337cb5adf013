package org.gatehouse.scanner.app;

import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.desk.screen.Navigator;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.pairing.WayBack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The screen of the moment in the language of the moment. Use on the UI thread.
final class FlowScreen {
    private static final Logger LOG = LoggerFactory.getLogger(FlowScreen.class);

    private final Navigator navigator;
    private Words words;
    private Function<Words, Screen> drawing = now -> new BusyView(now.say("flow.starting"));

    FlowScreen(Navigator navigator, Words words) {
        this.navigator = navigator;
        this.words = words;
    }

    /// Shows a screen in the language of the moment, and again in every other one that is chosen while it is there.
    void show(Function<Words, Screen> screen) {
        drawing = screen;
        navigator.show(screen.apply(words));
    }

    /// Says what there is to wait for.
    void busy(String key) {
        show(now -> new BusyView(now.say(key)));
    }

    /// Says what keeps the gate from working, and what to do.
    void trouble(String key, Runnable again, Optional<WayBack> back) {
        show(now -> new TroubleView(now.say(key), now.say(key + ".next"), now, again, back));
    }

    /// A wheel that turned for ever would be the last thing seen on this machine.
    void broken(Exception failure, Runnable again) {
        LOG.error("The gate does not get on", failure);
        trouble("store.unusable", again, Optional.empty());
    }

    boolean isBusy() {
        return navigator.currentProperty().get() instanceof BusyView;
    }

    Words words() {
        return words;
    }

    /// Goes on in another language: the same screen with the same things on it.
    void speak(Words now) {
        words = now;
        navigator.show(drawing.apply(now));
    }
}
