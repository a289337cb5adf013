package org.gatehouse.organizer.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/// Uses the console's window by the ids of its controls, waiting for each to come.
final class Hands {
    private final FxRobot robot;
    private final Stage window;

    Hands(FxRobot robot, Stage window) {
        this.robot = robot;
        this.window = window;
    }

    Hands press(String id) {
        see(id);
        robot.interact(() -> node(id, ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    Hands write(String id, String text) {
        see(id);
        robot.interact(() -> node(id, TextInputControl.class).setText(text));
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
        var text = new String[1];
        robot.interact(() -> text[0] = node(id, Labeled.class).getText());
        return text[0];
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
        await(() -> robot.lookup(name).tryQuery().isPresent());
        robot.clickOn(name);
        return see("overview-add-type");
    }

    void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                var met = new boolean[1];
                robot.interact(() -> met[0] = condition.getAsBoolean());
                return met[0];
            });
        } catch (TimeoutException late) {
            throw new AssertionError("not within 60 s", late);
        }
    }

    <T extends Node> T node(String id, Class<T> type) {
        return type.cast(window.getScene().lookup("#" + id));
    }

    private boolean find(String id) {
        for (Node node = window.getScene().lookup("#" + id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
            if (node.getParent() == null) {
                return true;
            }
        }
        return false;
    }
}
