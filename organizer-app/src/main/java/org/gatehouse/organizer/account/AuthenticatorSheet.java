package org.gatehouse.organizer.account;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.account.AuthenticatorModel.Step;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.signin.AppSecret;
import org.gatehouse.organizer.signin.SecretParts;
import org.gatehouse.organizer.signin.Authenticator;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sheet on which a person has an authenticator app asked for when they sign in, or no more.
///
/// Ids: `authenticator-sheet`, `authenticator-banner`, `authenticator-state`, `authenticator-close`, and by what is
/// offered `authenticator-set-up`, `authenticator-turn-on` with `authenticator-code`, `authenticator-set-up-qr` and
/// `authenticator-secret`, or `authenticator-take-off` with `authenticator-password`.
public final class AuthenticatorSheet {
    private static final String ID = "authenticator";
    private final AuthenticatorModel model;
    private final Tools tools;
    private final Words words;
    private final VBox body = new VBox();
    private final HBox buttons = new HBox();
    private final Subscriptions subscriptions = new Subscriptions();

    private AuthenticatorSheet(AuthenticatorModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
    }

    /// @param account the e-mail address of the person
    public static void show(String account, Authenticator authenticator, Tools tools) {
        new AuthenticatorSheet(new AuthenticatorModel(account, authenticator, tools.calls(), tools.words()), tools)
                .show();
    }

    private void show() {
        var banner = new Banner(ID + "-banner", words);
        banner.noticeProperty().bindBidirectional(model.noticeProperty());
        body.getStyleClass().add("gh-stack-wide");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("gh-sheet-buttons");
        var sheet = new VBox(Pages.wrapping(words.say("authenticator.title"), "gh-sheet-title"), banner, body, buttons);
        sheet.setId(ID + "-sheet");
        sheet.getStyleClass().add("gh-sheet-form");
        subscriptions.follow(model.stepProperty(), this::draw);
        // what comes of a code or a password is told here: it may have changed what is asked for
        tools.overlay().show(sheet, () -> !model.isChanging(), () -> {
            model.stop();
            subscriptions.release();
        });
        model.look();
    }

    private void draw(Step step) {
        switch (step) {
            case Step.Asking _ -> {
                body.getChildren().setAll(Pages.wrapping(words.say("authenticator.text"), "gh-muted"));
                buttons.getChildren().setAll(close(), go(Buttons.primary(ID + "-look", words.say("refresh"))));
            }
            case Step.Off _ -> {
                body.getChildren().setAll(state(Feather.UNLOCK, "authenticator.off"),
                        Pages.wrapping(words.say("authenticator.text"), "gh-muted"));
                offer(go(Buttons.primary(ID + "-set-up", words.say("authenticator.set-up"))), null);
            }
            case Step.SettingUp setting -> setUp(setting.secret());
            case Step.On _ -> {
                var password = field(new PasswordField(), "password", "authenticator.password");
                body.getChildren().setAll(state(Feather.LOCK, "authenticator.on"),
                        Pages.wrapping(words.say("authenticator.on.text"), "gh-muted"), password);
                offer(go(Buttons.danger(ID + "-take-off", words.say("authenticator.take-off"))), password);
            }
        }
    }

    private void setUp(AppSecret secret) {
        var code = field(new TextField(), "code", "signin.set-up-code").help(words.say("signin.set-up-code.help"));
        var beside = new VBox(Pages.wrapping(words.say("signin.set-up.help"), "gh-muted"),
                SecretParts.inGroups(ID, secret), code);
        beside.getStyleClass().add("gh-stack-wide");
        HBox.setHgrow(beside, Priority.ALWAYS);
        var row = new HBox(SecretParts.picture(ID, secret, words), beside);
        row.getStyleClass().add("gh-row-wide");
        row.setAlignment(Pos.TOP_LEFT);
        body.getChildren().setAll(row);
        offer(go(Buttons.primary(ID + "-turn-on", words.say("authenticator.turn-on"))), code);
    }

    private void offer(Button go, @org.jspecify.annotations.Nullable Field typed) {
        buttons.getChildren().setAll(close(), go);
        (typed == null ? go : typed.control()).requestFocus();
    }

    private Field field(TextField typed, String id, String key) {
        typed.setId(ID + "-" + id);
        typed.textProperty().bindBidirectional(model.typedProperty());
        return new Field(words.say(key), typed).following(model.wrongProperty());
    }

    private Button go(Button go) {
        go.setDefaultButton(true);
        go.disableProperty().bind(model.busyProperty());
        go.setOnAction(_ -> model.go());
        return go;
    }

    private Button close() {
        var close = Buttons.plain(ID + "-close", words.say("close"));
        close.setOnAction(_ -> tools.overlay().close());
        close.disableProperty().bind(Bindings.createBooleanBinding(model::isChanging, model.busyProperty()));
        return close;
    }

    private Node state(Feather icon, String key) {
        var said = Pages.wrapping(words.say(key), "gh-strong");
        said.setId(ID + "-state");
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(Icons.of(icon), said);
        row.getStyleClass().add("gh-row");
        return row;
    }
}
