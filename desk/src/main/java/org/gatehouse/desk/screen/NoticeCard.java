package org.gatehouse.desk.screen;

import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One notice: icon, what happened, what to do next, and the buttons for it.
final class NoticeCard extends HBox {

    NoticeCard(Notice notice, Words words, Runnable dismiss) {
        getStyleClass().addAll("gh-notice", notice.tone().styleClass());
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(notice.title() + " " + notice.nextStep());
        var text = new VBox(line(notice.title(), "gh-notice-title"));
        text.getStyleClass().add("gh-notice-text");
        if (!notice.nextStep().isBlank()) {
            text.getChildren().add(line(notice.nextStep(), "gh-notice-next"));
        }
        var actions = actions(notice, words, dismiss);
        if (!actions.getChildren().isEmpty()) {
            text.getChildren().add(actions);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        var close = Buttons.icon("notice-dismiss", Feather.X, words.say("notice.dismiss"));
        close.setOnAction(_ -> dismiss.run());
        getChildren().addAll(Icons.of(notice.tone().icon(), 18), text, close);
    }

    private static Label line(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static HBox actions(Notice notice, Words words, Runnable dismiss) {
        var actions = new HBox();
        actions.getStyleClass().add("gh-notice-actions");
        notice.action().ifPresent(action -> {
            var button = Buttons.plain("notice-action", action.text());
            button.setOnAction(_ -> {
                dismiss.run();
                action.task().run();
            });
            actions.getChildren().add(button);
        });
        notice.details().ifPresent(details -> {
            var button = Buttons.with(Feather.COPY, Buttons.plain("notice-copy", words.say("notice.copy-details")));
            button.setOnAction(_ -> copy(details));
            actions.getChildren().add(button);
        });
        return actions;
    }

    private static void copy(String details) {
        var content = new ClipboardContent();
        content.putString(details);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
