package org.gatehouse.organizer.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Tools;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window of its own for the wall of the control room, over the whole of the second screen where there is one.
/// Escape and F11 close it, L turns it from dark to light.
final class ControlRoom {
    private static final Duration TICK = Duration.ofSeconds(1);
    private final LiveModel model;
    private final Tools tools;
    private final WallView view;
    private final Stage stage = new Stage();
    private final Subscriptions subscriptions = new Subscriptions();

    ControlRoom(LiveModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.view = new WallView(model, tools);
    }

    Optional<OpenEvent> openFor() {
        return stage.isShowing() ? Optional.of(model.event()) : Optional.empty();
    }

    boolean isOpenFor(OpenEvent event) {
        return stage.isShowing() && model.event() == event;
    }

    void show() {
        var console = Window.getWindows().stream().filter(Window::isFocused).findFirst()
                .or(() -> Window.getWindows().stream().findFirst());
        var scene = new Scene(view, 1280, 720);
        console.map(Window::getScene).ifPresent(dressed -> {
            scene.setUserAgentStylesheet(dressed.getUserAgentStylesheet());
            scene.getStylesheets().setAll(dressed.getStylesheets());
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        stage.setScene(scene);
        stage.setTitle(Words.aloud(tools.words().say("control-room")));
        stage.setFullScreenExitHint("");
        console.ifPresent(this::placeBeside);
        stage.setOnHidden(_ -> subscriptions.release());
        follow();
        stage.show();
        stage.setFullScreen(true);
    }

    void close() {
        stage.hide();
    }

    /// On another screen than the console's, so that both can be seen.
    private void placeBeside(Window console) {
        double x = console.getX() + console.getWidth() / 2;
        double y = console.getY() + console.getHeight() / 2;
        Screen.getScreens().stream().filter(screen -> !screen.getBounds().contains(x, y)).findFirst()
                .ifPresent(other -> {
                    stage.setX(other.getBounds().getMinX());
                    stage.setY(other.getBounds().getMinY());
                });
    }

    private void follow() {
        subscriptions.follow(model.readingProperty(), now -> {
            now.ifPresent(view::draw);
            view.warn(now, model.now());
        });
        model.watch();
        subscriptions.add(model::stop);
        // a wall whose numbers stand still must say so itself
        var ticking = tools.calls().background().repeat("look at the age of the numbers", TICK, model::now, this::tick,
                _ -> {});
        subscriptions.add(ticking::cancel);
    }

    private void tick(Instant now) {
        view.warn(model.readingProperty().get(), now);
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.F11) {
            close();
        } else if (key.getCode() == KeyCode.L) {
            view.turn();
        }
    }
}
