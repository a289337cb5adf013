package org.gatehouse.organizer.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.gatehouse.desk.shot.Shot;
import org.gatehouse.desk.shot.Sight;
import org.gatehouse.desk.theme.Appearance;
import org.gatehouse.desk.words.Language;
import org.gatehouse.organizer.office.PaperOffice;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Pictures of the console's window in `target/shots`. On the way each control is asked for its id and its name. An
/// ordinary run draws each picture once, in light.
final class Album {
    static final Path SHOTS = Path.of("target/shots");
    /// What was asked for: `all`, or looks, `large` and languages' tags, with commas between them.
    private static final Set<String> WANTED = Set.of(System.getProperty("gatehouse.shots", "").split(","));
    private static final boolean ALL = WANTED.contains("all");
    private static final boolean PLAIN = WANTED.contains("");
    private static final Map<Language, String> REGIONS = Map.of(Language.ENGLISH, "GB", Language.GERMAN, "DE",
            Language.SPANISH, "ES", Language.FRENCH, "FR", Language.JAPANESE, "JP", Language.ARABIC, "EG");
    private final FxRobot robot;
    private final Stage window;
    private final Language spoken;
    private final Console console;
    private final List<String> nameless = new ArrayList<>();

    private Album(FxRobot robot, Stage window, Language spoken, Console console) {
        this.robot = robot;
        this.window = window;
        this.spoken = spoken;
        this.console = console;
    }

    /// English; with `gatehouse.shots=all` German and Arabic too, with tags such as `ja,fr` those in English's place.
    static List<Language> languages() {
        if (ALL) {
            return List.of(Language.ENGLISH, Language.GERMAN, Language.ARABIC);
        }
        var named = Stream.of(Language.values()).filter(each -> WANTED.contains(each.tag())).toList();
        return named.isEmpty() ? List.of(Language.ENGLISH) : named;
    }

    /// Opens the console over an office.
    static Album open(FxRobot robot, Stage window, PaperOffice office, Path home, Language language) {
        var locale = language.where(Locale.of(language.tag(), REGIONS.getOrDefault(language, "")));
        var made = new Album[1];
        robot.interact(() -> {
            var console = new Console(new ConsoleRig(office, home, locale).setup);
            made[0] = new Album(robot, window, language, console);
            console.show(window);
            made[0].size(1000, 700);
        });
        return made[0];
    }

    /// What has neither id nor name, of all that was drawn.
    List<String> nameless() {
        return nameless;
    }

    Language spoken() {
        return spoken;
    }

    /// With what hangs over the window, such as an open menu, which a picture of the window alone would lack.
    void shootOver(String name) {
        robot.interact(() -> {
            size(1000, 700);
            Window.getWindows().stream().filter(PopupWindow.class::isInstance).map(Window::getScene).findFirst()
                    .ifPresent(popup -> Shot.write(Shot.of(popup, 1), SHOTS.resolve(file(name, "own"))));
        });
    }

    /// Another window than the console's, at the size it has.
    void shoot(String name, Scene other) {
        robot.interact(() -> Shot.write(Shot.of(other, 1), SHOTS.resolve(file(name, "own"))));
    }

    private void size(double width, double height) {
        window.setWidth(width);
        window.setHeight(height);
    }

    /// Light, on a small window; on request in every look, and on a small laptop's and a large window.
    void shoot(String name) {
        if (ALL) {
            draw(name + "-large", 1440, 900);
            draw(name + "-small", 1000, 640);
        } else if (WANTED.contains("large")) {
            draw(name, 1440, 900);
        } else {
            draw(name, 1000, PLAIN ? 700 : 640);
        }
        onUi(() -> window.getScene().getRoot().lookupAll("*").forEach(node -> ask(node, name)));
    }

    /// What changes nothing: nothing need come to rest after it.
    private static void onUi(Runnable look) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, look);
    }

    private void draw(String name, double width, double height) {
        robot.interact(() -> size(width, height));
        for (var look : Appearance.values()) {
            var called = look.name().toLowerCase(Locale.ROOT);
            if (look == Appearance.LIGHT
                    || look != Appearance.SYSTEM && (ALL || WANTED.contains(called))) {
                robot.interact(() -> console.theming().choose(look));
                onUi(() -> {
                    Shot.write(Shot.of(window.getScene(), 1), SHOTS.resolve(file(name, called)));
                    cutShort(file(name, called));
                });
            }
        }
    }

    private String file(String name, String look) {
        var tag = spoken == Language.ENGLISH ? "" : "-" + spoken.tag();
        return name + tag + "-" + look + ".png";
    }

    /// Says of a picture on request which of our words end in dots, for people to decide whether it matters.
    private void cutShort(String picture) {
        if (!PLAIN) {
            window.getScene().getRoot().lookupAll(".text").stream()
                    .filter(node -> node instanceof Text && node.getParent() instanceof Labeled)
                    .filter(node -> node.getLayoutBounds().getWidth() > 0 && Sight.isSeen(node))
                    .filter(node -> !((Text) node).getText().equals(((Labeled) node.getParent()).getText()))
                    .forEach(node -> System.out.println(
                            "CUT " + picture + ": " + ((Labeled) node.getParent()).getText()));
        }
    }

    private void ask(Node node, String screen) {
        boolean asked = node instanceof Control control && control.isFocusTraversable() && isOurs(node);
        if (!asked) {
            return;
        }
        if (node.getId() == null) {
            nameless.add(screen + ": no id: " + node);
        }
        boolean named = node.getAccessibleText() != null
                || (node instanceof ButtonBase button && !button.getText().isBlank());
        if (!named) {
            nameless.add(screen + ": no name: " + node);
        }
    }

    /// Controls inside others are the business of those.
    private static boolean isOurs(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Control && !(parent instanceof ScrollPane)) {
                return false;
            }
        }
        return true;
    }
}
