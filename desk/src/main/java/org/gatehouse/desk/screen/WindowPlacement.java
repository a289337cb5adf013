package org.gatehouse.desk.screen;

import org.gatehouse.desk.platform.Settings;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts a window where it was and remembers where it goes. A place on a screen that is no longer there is not used.
public final class WindowPlacement {
    /// Where no screen is.
    private static final double UNKNOWN = -1e6;
    private final Settings settings;
    private final String name;

    /// `name` is the window's own among those of the program.
    public WindowPlacement(Settings settings, String name) {
        this.settings = settings;
        this.name = "window." + name + ".";
    }

    /// Gives the stage its last place, or this size in the middle of the screen; wholly on the screen in any case.
    public void restore(Stage stage, double width, double height) {
        var last = new Rectangle2D(settings.number(name + "x", UNKNOWN), settings.number(name + "y", UNKNOWN),
                Math.max(1, settings.number(name + "width", width)),
                Math.max(1, settings.number(name + "height", height)));
        var screens = Screen.getScreensForRectangle(last);
        var room = (screens.isEmpty() ? Screen.getPrimary() : screens.getFirst()).getVisualBounds();
        stage.setWidth(Math.min(last.getWidth(), room.getWidth()));
        stage.setHeight(Math.min(last.getHeight(), room.getHeight()));
        if (!screens.isEmpty()) {
            stage.setX(Math.clamp(last.getMinX(), room.getMinX(), room.getMaxX() - stage.getWidth()));
            stage.setY(Math.clamp(last.getMinY(), room.getMinY(), room.getMaxY() - stage.getHeight()));
        }
        stage.setMaximized(settings.get(name + "maximized").map(Boolean::valueOf).orElse(false));
    }

    /// Writes down where the stage is; call when it closes.
    public void save(Stage stage) {
        settings.put(name + "maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            settings.put(name + "x", Double.toString(stage.getX()));
            settings.put(name + "y", Double.toString(stage.getY()));
            settings.put(name + "width", Double.toString(stage.getWidth()));
            settings.put(name + "height", Double.toString(stage.getHeight()));
        }
    }
}
