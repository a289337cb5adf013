package org.gatehouse.organizer.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.gatehouse.desk.shot.Sight;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/// Uses the console's window by the ids of its controls, waiting for each to come.
final class Hands {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// What comes of a click comes sooner on any machine.
    private static final Duration CLICK = Duration.ofSeconds(5);

    private final FxRobot robot;
    private final Stage window;

    Hands(FxRobot robot, Stage window) {
        this.robot = robot;
        this.window = window;
    }

    /// Presses a button once it may be pressed.
    Hands press(String id) {
        await(() -> {
            var ready = find(id) && !node(id, Node.class).isDisabled();
            if (ready) {
                node(id, ButtonBase.class).fire();
            }
            return ready;
        });
        return this;
    }

    /// Chooses from a menu, whether or not it is open.
    Hands choose(String menu, String item) {
        see(menu);
        robot.interact(() -> node(menu, MenuButton.class).getItems().stream()
                .filter(each -> item.equals(each.getId())).findFirst().orElseThrow().fire());
        return this;
    }

    Hands write(String id, String text) {
        await(() -> {
            var ready = find(id);
            if (ready) {
                node(id, TextInputControl.class).setText(text);
            }
            return ready;
        });
        return this;
    }

    Hands see(String id) {
        await(() -> find(id));
        return this;
    }

    Hands seeGone(String id) {
        await(() -> !find(id));
        return this;
    }

    String read(String id) {
        see(id);
        return onUi(() -> node(id, Labeled.class).getText());
    }

    /// Waits until a control says this.
    Hands see(String id, String text) {
        await(() -> find(id) && node(id, Labeled.class).getText().equals(text));
        return this;
    }

    Hands signIn() {
        write("signin-email", ConsoleRig.EMAIL).write("signin-password", ConsoleRig.PASSWORD).press("signin-go");
        return see("go-events");
    }

    Hands open(String name) {
        return click(() -> robot.lookup(name), "overview-add-type");
    }

    /// Clicks, and again where nothing comes of it: a row may be drawn anew beneath the mouse.
    Hands click(Supplier<NodeQuery> what, String comes) {
        await(() -> what.get().tryQuery().isPresent());
        var end = System.nanoTime() + PATIENCE.toNanos();
        do {
            what.get().tryQuery().ifPresent(robot::clickOn);
        } while (!within(CLICK, () -> find(comes)) && System.nanoTime() < end);
        return see(comes);
    }

    void await(BooleanSupplier condition) {
        if (!within(PATIENCE, condition)) {
            throw new AssertionError("not within " + PATIENCE + "; there is: " + said());
        }
    }

    /// All words in the window, for whoever reads why a test failed.
    private String said() {
        return onUi(() -> Sight.words(window.getScene()));
    }

    /// Looks as often as it likes, and lets the window come to rest once, when it has seen what it waited for.
    private boolean within(Duration patience, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS, () -> onUi(condition::getAsBoolean));
            WaitForAsyncUtils.waitForFxEvents();
            return true;
        } catch (TimeoutException late) {
            return false;
        }
    }

    private static <T> T onUi(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), look);
    }

    <T extends Node> T node(String id, Class<T> type) {
        return type.cast(window.getScene().lookup("#" + id));
    }

    private boolean find(String id) {
        var node = window.getScene().lookup("#" + id);
        return node != null && Sight.isSeen(node);
    }
}
