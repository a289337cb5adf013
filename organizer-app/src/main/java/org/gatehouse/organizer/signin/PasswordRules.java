package org.gatehouse.organizer.signin;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The rules for a new password, each ticked off while it is typed. Ids: `signin-rule-<name>`.
final class PasswordRules extends FlowPane {
    private final Words words;

    PasswordRules(Words words) {
        super(14, 4);
        this.words = words;
        setId("signin-rules");
        getStyleClass().add("gh-password-rules");
    }

    void draw(ObservableStringValue password) {
        getChildren().clear();
        for (var rule : PasswordRule.values()) {
            boolean kept = rule.isKeptBy(password.get());
            var label = Pages.label(words.of(rule), "gh-small", kept ? "gh-rule-kept" : "gh-muted");
            label.setId("signin-rule-" + rule.name().toLowerCase(java.util.Locale.ROOT));
            label.setAccessibleText(words.say(kept ? "signin.rule.kept" : "signin.rule.missing",
                    org.gatehouse.desk.words.Arg.arg("rule", words.of(rule))));
            var icon = Icons.of(kept ? Feather.CHECK : Feather.CIRCLE, kept ? 13 : 7);
            var mark = new HBox(icon);
            mark.getStyleClass().addAll("gh-rule-mark", kept ? "admit" : "neutral");
            var line = new HBox(5, mark, label);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            getChildren().add(line);
        }
    }
}
