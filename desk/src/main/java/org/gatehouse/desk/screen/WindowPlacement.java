package org.gatehouse.desk.screen;

import org.gatehouse.desk.platform.Settings;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts a window where it was and remembers where it goes. A place on a screen that is no longer there is not used.
public final class WindowPlacement {
    private final Settings settings;
    private final String name;

    /// `name` is the window's own among those of the program.
    public WindowPlacement(Settings settings, String name) {
        this.settings = settings;
        this.name = "window." + name + ".";
    }

    /// Gives the stage its last place, or this size in the middle of the screen, no larger than the screen.
    public void restore(Stage stage, double width, double height) {
        var room = Screen.getPrimary().getVisualBounds();
        var last = new Rectangle2D(settings.number(name + "x", Double.NEGATIVE_INFINITY),
                settings.number(name + "y", Double.NEGATIVE_INFINITY),
                Math.max(1, settings.number(name + "width", width)),
                Math.max(1, settings.number(name + "height", height)));
        stage.setWidth(Math.min(last.getWidth(), room.getWidth()));
        stage.setHeight(Math.min(last.getHeight(), room.getHeight()));
        if (Double.isFinite(last.getMinX()) && isVisible(last)) {
            stage.setX(last.getMinX());
            stage.setY(last.getMinY());
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

    private static boolean isVisible(Rectangle2D place) {
        return !Screen.getScreensForRectangle(place).isEmpty();
    }
}
