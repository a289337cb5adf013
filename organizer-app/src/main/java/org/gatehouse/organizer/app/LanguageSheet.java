package org.gatehouse.organizer.app;

import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The languages, each named in itself; the one in use has the focus. Ids: `language-sheet`, `language-<tag>`,
/// `language-close`.
final class LanguageSheet extends VBox {

    private LanguageSheet(Words words) {
        super(Pages.wrapping(words.say("language.choose"), "gh-sheet-title"));
        setId("language-sheet");
        getStyleClass().addAll("gh-question", "gh-languages");
    }

    static void show(Overlay overlay, Words words, Language inUse, Consumer<Language> choose) {
        var sheet = new LanguageSheet(words);
        for (var each : Language.values()) {
            var choice = choice(each, words, each == inUse);
            choice.setOnAction(_ -> {
                overlay.close();
                choose.accept(each);
            });
            sheet.getChildren().add(choice);
        }
        var close = Buttons.plain("language-close", words.say("close"));
        close.setOnAction(_ -> overlay.close());
        var buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("gh-sheet-buttons");
        sheet.getChildren().add(buttons);
        overlay.show(sheet, () -> {});
        sheet.lookup("#language-" + inUse.tag()).requestFocus();
    }

    private static Button choice(Language language, Words words, boolean inUse) {
        var choice = Buttons.with(inUse ? Feather.CHECK_CIRCLE : Feather.CIRCLE,
                Buttons.plain("language-" + language.tag(), words.shown(language.ownName())));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAlignment(Pos.CENTER_LEFT);
        return choice;
    }
}
