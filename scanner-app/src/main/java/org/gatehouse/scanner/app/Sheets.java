package org.gatehouse.scanner.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.LanguageChoice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraName;
import org.gatehouse.scanner.gate.GateKey;
import org.gatehouse.scanner.standing.StandingItem;
import org.kordamp.ikonli.feather.Feather;

/// What opens over the screens: keys, standing, cameras, languages. Escape closes each.
final class Sheets {
    private final Overlay overlay;
    private final LanguageChoice languages;
    private Words words;
    private Runnable drawing = () -> {};

    Sheets(Overlay overlay, LanguageChoice languages, Words words) {
        this.overlay = overlay;
        this.languages = languages;
        this.words = words;
    }

    /// Goes on in another language; a sheet that is open is drawn again.
    void speak(Words now) {
        words = now;
        boolean wasOpen = overlay.isVisible();
        overlay.closeAll();
        if (wasOpen)
            drawing.run();
    }

    void keys() {
        drawing = this::keys;
        VBox sheet = sheet("keys-sheet", "keys.title");
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("gate-keys");
        tiles.setPrefColumns(2);
        for (GateKey key : GateKey.values()) {
            Label cap = new Label(key.written());
            cap.getStyleClass().add("gate-key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            Label does = new Label(words.say(key.wordsKey()));
            does.setWrapText(true);
            tiles.getChildren().add(row(cap, does));
        }
        sheet.getChildren().add(tiles);
        show(sheet);
    }

    /// @param items drawn again whenever they change
    /// @param leave is done once it has been asked for and confirmed
    void standing(ObservableList<StandingItem> items, Runnable leave) {
        drawing = () -> standing(items, leave);
        VBox sheet = sheet("standing-sheet", "standing.title");
        VBox rows = new VBox();
        rows.getStyleClass().add("gate-sheet-rows");
        Runnable draw = () -> rows.getChildren().setAll(items.stream().map(Sheets::row).toList());
        InvalidationListener changed = _ -> draw.run();
        items.addListener(changed);
        draw.run();
        sheet.getChildren().addAll(rows, leaving(leave));
        show(sheet, () -> items.removeListener(changed));
    }

    private Button leaving(Runnable leave) {
        Button away = Buttons.with(Feather.LOG_OUT, Buttons.quiet("leave-event", words.say("leave")));
        away.setOnAction(_ -> {
            drawing = () -> ask(leave);
            overlay.close();
            ask(leave);
        });
        return away;
    }

    private void ask(Runnable leave) {
        overlay.ask(new Question(words.say("leave.title"), words.say("leave.text"), words.say("leave.yes"),
                words.say("leave.no"), Tone.ATTENTION), leave);
    }

    private static HBox row(StandingItem item) {
        Label title = new Label(item.text());
        title.getStyleClass().add("gh-strong");
        Label meaning = new Label(item.meaning());
        meaning.getStyleClass().add("gh-muted");
        meaning.setWrapText(true);
        HBox row = row(Icons.of(item.icon(), 20), new VBox(title, meaning));
        row.getStyleClass().add(item.tone().styleClass());
        return row;
    }

    void cameras(Sight sight) {
        drawing = () -> cameras(sight);
        VBox sheet = sheet("camera-sheet", "camera.choose");
        if (sight.cameras().isEmpty())
            sheet.getChildren().add(new Label(words.say("camera.choose.none")));
        for (CameraName name : sight.cameras())
            sheet.getChildren().add(choice("camera-" + sight.cameras().indexOf(name), Feather.CAMERA,
                    words.shown(name.text()), () -> sight.choose(Optional.of(name))));
        sheet.getChildren().add(choice("camera-first", Feather.CAMERA, words.say("camera.choose.first"),
                () -> sight.choose(Optional.empty())));
        show(sheet);
    }

    /// Offers the languages, each named in itself; the one in use has the focus.
    void languages(Consumer<Language> choose) {
        drawing = () -> languages(choose);
        VBox sheet = sheet("language-sheet", "language.choose");
        for (Language each : Language.values()) {
            Feather icon = each == languages.language() ? Feather.CHECK_CIRCLE : Feather.CIRCLE;
            sheet.getChildren().add(choice("language-" + each.tag(), icon, words.shown(each.ownName()),
                    () -> choose.accept(each)));
        }
        show(sheet);
        sheet.lookup("#language-" + languages.language().tag()).requestFocus();
    }

    private Button choice(String id, Feather icon, String text, Runnable action) {
        Button button = Buttons.with(icon, Buttons.plain(id, text));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(_ -> {
            overlay.close();
            action.run();
        });
        return button;
    }

    private VBox sheet(String id, String titleKey) {
        Label title = new Label(words.say(titleKey));
        title.getStyleClass().add("gh-sheet-title");
        VBox sheet = new VBox(title);
        sheet.setId(id);
        sheet.getStyleClass().add("gate-sheet");
        return sheet;
    }

    private void show(VBox sheet) {
        show(sheet, () -> {});
    }

    private void show(VBox sheet, Runnable whenClosed) {
        overlay.closeAll();
        Button close = Buttons.plain("sheet-close", words.say("keys.close"));
        close.setOnAction(_ -> overlay.close());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("gh-sheet-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        sheet.getChildren().add(buttons);
        overlay.show(sheet, whenClosed);
        sheet.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static HBox row(Node start, Region text) {
        text.setMinWidth(0);
        HBox row = new HBox(start, text);
        row.getStyleClass().add("gate-sheet-row");
        return row;
    }
}
