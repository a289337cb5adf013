package org.gatehouse.scanner.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraName;
import org.gatehouse.scanner.gate.GateKey;
import org.gatehouse.scanner.standing.StandingItem;
import org.kordamp.ikonli.feather.Feather;

/// What opens over the scanning screen: keys, standing, cameras. Escape closes each.
final class Sheets {
    private final Overlay overlay;
    private final Words words;

    Sheets(Overlay overlay, Words words) {
        this.overlay = overlay;
        this.words = words;
    }

    void keys() {
        VBox sheet = sheet("keys-sheet", "keys.title");
        for (GateKey key : GateKey.values()) {
            Label cap = new Label(key.written());
            cap.getStyleClass().add("gate-key");
            sheet.getChildren().add(row(cap, new Label(words.say(key.wordsKey()))));
        }
        show(sheet);
    }

    /// @param leave is done once it has been asked for and confirmed
    void standing(List<StandingItem> items, Runnable leave) {
        VBox sheet = sheet("standing-sheet", "standing.title");
        for (StandingItem item : items) {
            Label title = new Label(item.text());
            title.getStyleClass().add("gh-strong");
            Label meaning = new Label(item.meaning());
            meaning.getStyleClass().add("gh-muted");
            meaning.setWrapText(true);
            HBox row = row(Icons.of(item.icon(), 20), new VBox(title, meaning));
            row.getStyleClass().add(item.tone().styleClass());
            sheet.getChildren().add(row);
        }
        Button away = Buttons.with(Feather.LOG_OUT, Buttons.quiet("leave-event", words.say("leave")));
        away.setOnAction(_ -> {
            overlay.close();
            overlay.ask(new Question(words.say("leave.title"), words.say("leave.text"), words.say("leave.yes"),
                    words.say("leave.no"), Tone.ATTENTION), leave);
        });
        sheet.getChildren().add(away);
        show(sheet);
    }

    void cameras(Sight sight) {
        VBox sheet = sheet("camera-sheet", "camera.choose");
        if (sight.cameras().isEmpty())
            sheet.getChildren().add(new Label(words.say("camera.choose.none")));
        for (CameraName name : sight.cameras())
            sheet.getChildren().add(choice("camera-" + sight.cameras().indexOf(name), name.text(),
                    () -> sight.choose(Optional.of(name))));
        sheet.getChildren().add(choice("camera-first", words.say("camera.choose.first"),
                () -> sight.choose(Optional.empty())));
        show(sheet);
    }

    private Button choice(String id, String text, Runnable action) {
        Button button = Buttons.with(Feather.CAMERA, Buttons.plain(id, text));
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
        Button close = Buttons.plain("sheet-close", words.say("keys.close"));
        close.setOnAction(_ -> overlay.close());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("gh-sheet-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        sheet.getChildren().add(buttons);
        overlay.show(sheet, () -> {});
        sheet.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static HBox row(Node start, Region text) {
        text.setMinWidth(0);
        HBox row = new HBox(start, text);
        row.getStyleClass().add("gate-sheet-row");
        return row;
    }
}
