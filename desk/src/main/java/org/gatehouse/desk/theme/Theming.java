package org.gatehouse.desk.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gatehouse.desk.platform.Settings;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// Dresses scenes in the theme and the size of text that the user chose and changes all of them at once. Use on the UI
/// thread.
public final class Theming {
    private static final String SETTING = "appearance";
    private static final String SIZE = "text.size";
    private final Settings settings;
    private final List<String> programSheets;
    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Appearance> appearance = new ReadOnlyObjectWrapper<>(Appearance.SYSTEM);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final ReadOnlyObjectWrapper<TextSize> textSize = new ReadOnlyObjectWrapper<>(TextSize.USUAL);
    private final SizedSheets sized = new SizedSheets();
    private final TextSizeKeys keys = new TextSizeKeys(how -> choose(how.apply(textSizeProperty().get())));
    private final ChangeListener<ColorScheme> system = (_, _, _) -> decide();

    /// Starts with the remembered choice. `programSheets` are the program's own structure sheets, after ours.
    public Theming(Settings settings, List<String> programSheets) {
        this.settings = settings;
        this.programSheets = List.copyOf(programSheets);
        Fonts.load();
        appearance.set(settings.get(SETTING).flatMap(Theming::named).orElse(Appearance.SYSTEM));
        textSize.set(new TextSize((int) settings.number(SIZE, TextSize.USUAL.percent())));
        Platform.getPreferences().colorSchemeProperty().addListener(system);
        decide();
    }

    /// Dresses a scene now and whenever the choice changes, and has it answer to the keys for the size of text.
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        dress(scene, theme.get());
    }

    /// Lets go of a scene whose window has closed.
    public void release(Scene scene) {
        scenes.remove(scene);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    /// Lets go of everything, at the program's end.
    public void close() {
        List.copyOf(scenes).forEach(this::release);
        Platform.getPreferences().colorSchemeProperty().removeListener(system);
    }

    /// Takes a new choice and remembers it.
    public void choose(Appearance choice) {
        appearance.set(choice);
        settings.put(SETTING, choice.name().toLowerCase(Locale.ROOT));
        decide();
    }

    /// Takes a new size of text and remembers it.
    public void choose(TextSize size) {
        textSize.set(size);
        settings.put(SIZE, String.valueOf(size.percent()));
        decide();
    }

    public ReadOnlyObjectProperty<TextSize> textSizeProperty() {
        return textSize.getReadOnlyProperty();
    }

    /// Goes to the next theme: light, dark, high contrast, and light again.
    public void chooseNext() {
        choose(switch (theme.get()) {
            case LIGHT -> Appearance.DARK;
            case DARK -> Appearance.CONTRAST;
            case CONTRAST -> Appearance.LIGHT;
        });
    }

    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /// The theme in use, whatever the reason.
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    private void decide() {
        theme.set(switch (appearance.get()) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case CONTRAST -> Theme.CONTRAST;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        });
        scenes.forEach(scene -> dress(scene, theme.get()));
    }

    private void dress(Scene scene, Theme look) {
        var sheets = new ArrayList<>(look.sheets());
        sheets.addAll(programSheets);
        scene.setUserAgentStylesheet(look.beneath());
        scene.getStylesheets().setAll(sheets.stream().map(sheet -> sized.sized(sheet, textSize.get())).toList());
    }

    private static java.util.Optional<Appearance> named(String name) {
        return java.util.Arrays.stream(Appearance.values()).filter(choice -> choice.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
