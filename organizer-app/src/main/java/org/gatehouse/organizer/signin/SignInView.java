package org.gatehouse.organizer.signin;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.BrandMark;
import org.gatehouse.organizer.office.Pages;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Sign-in.
///
/// Ids: `signin-email`, `signin-password`, `signin-go`, `signin-banner`; when asked for `signin-new-password`,
/// `signin-code`, `signin-restart`, `signin-forgot`, `signin-send-again`, `signin-rule-<name>`; `choose-language`.
final class SignInView implements Screen {
    private final SignInModel model;
    private final Words words;
    private final VBox fields = new VBox();
    private final FlowPane ways = new FlowPane();
    private final Button go = Buttons.primary("signin-go", "");
    private final TextField email = new TextField();
    private final PasswordField password = new PasswordField();
    private final StackPane root;
    private final Banner banner;
    private final Subscriptions subscriptions = new Subscriptions();

    SignInView(SignInModel model, Words words, String cloud, Runnable chooseLanguage) {
        this.model = model;
        this.words = words;
        this.banner = new Banner("signin-banner", words);
        bind(email, "signin-email", model.typed().emailProperty());
        bind(password, "signin-password", model.typed().passwordProperty());
        fields.getStyleClass().add("gh-stack-wide");
        ways.getStyleClass().add("gh-signin-ways");
        ways.managedProperty().bind(Bindings.isNotEmpty(ways.getChildren()));
        go.setMaxWidth(Double.MAX_VALUE);
        go.getStyleClass().add("large");
        go.setDefaultButton(true);
        go.setOnAction(_ -> model.go());
        var brand = BrandMark.large();
        // what is asked for later needs the room in a small window
        subscriptions.follow(model.stepProperty(), step -> {
            brand.setVisible(step == Step.PASSWORD);
            brand.setManaged(step == Step.PASSWORD);
        });
        var title = Pages.wrapping("", "gh-title");
        subscriptions.follow(model.stepProperty(), step -> title
                .setText(words.say(step == Step.NEW_PASSWORD ? "signin.new-password.title" : "signin.title")));
        var heading = new VBox(brand, title,
                Pages.wrapping(words.say("signin.subtitle"), "gh-muted"));
        heading.setAlignment(Pos.CENTER);
        heading.getStyleClass().add("gh-signin-heading");
        var card = new VBox(banner, fields, go, ways);
        card.getStyleClass().addAll("gh-card", "gh-signin-card");
        var column = new VBox(heading, card,
                Pages.label(words.say("signin.cloud", org.gatehouse.desk.words.Arg.arg("cloud", cloud)),
                        "gh-faint", "gh-small"));
        column.setAlignment(Pos.CENTER);
        column.getStyleClass().add("gh-signin");
        column.setMaxSize(400, Region.USE_PREF_SIZE);
        var ground = new StackPane(column);
        ground.getStyleClass().add("gh-signin-ground");
        var scroll = Pages.scrolling(ground);
        scroll.setFitToHeight(true);
        root = new StackPane(scroll, languages(chooseLanguage));
        root.getStyleClass().add("gh-signin-window");
    }

    /// The way to another language for whoever cannot read the rest.
    private Button languages(Runnable choose) {
        var button = Buttons.with(Feather.GLOBE, Buttons.quiet("choose-language", words.say("language.name")));
        button.setAccessibleText(words.say("language.choose"));
        button.setTooltip(new Tooltip(words.say("language.choose")));
        button.setOnAction(_ -> choose.run());
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        return button;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        go.disableProperty().bind(model.busyProperty());
        banner.noticeProperty().bindBidirectional(model.noticeProperty());
        subscriptions.add(() -> banner.noticeProperty().unbindBidirectional(model.noticeProperty()));
        subscriptions.follow(model.stepProperty(), this::ask);
        subscriptions.follow(model.busyProperty(), _ -> go.setText(words.say(goWords())));
        subscriptions.add(model::stop);
        (email.getText().isEmpty() ? email : password).requestFocus();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private void ask(Step step) {
        go.setText(words.say(goWords()));
        ways.getChildren().clear();
        switch (step) {
            case PASSWORD -> fields.getChildren().setAll(emailField(),
                    new Field(words.say("signin.password"), password).following(model.typed().passwordErrorProperty()),
                    quiet("signin-forgot", "signin.forgot", model::forget));
            case NEW_PASSWORD ->
                askMore(newPassword(model.typed().answerProperty(), model.typed().answerErrorProperty())
                        .help(words.say("signin.new-password.help")), rules(model.typed().answerProperty()));
            case CODE -> askMore(code("signin.code"));
            case SET_UP -> {
                askMore(code("signin.set-up-code"));
                fields.getChildren().addFirst(secret());
            }
            case FORGOTTEN -> askMore(emailField().help(words.say("signin.forgotten.help")));
            case RESET -> askMore(code("signin.mailed-code"),
                    newPassword(model.typed().chosenProperty(), model.typed().chosenErrorProperty()),
                    rules(model.typed().chosenProperty()));
            case CONFIRM -> askMore(code("signin.mailed-code"));
        }
    }

    private Field emailField() {
        return new Field(words.say("signin.email"), email).following(model.typed().emailErrorProperty());
    }

    private Field newPassword(StringProperty text, StringProperty error) {
        var chosen = new PasswordField();
        bind(chosen, "signin-new-password", text);
        return new Field(words.say("signin.new-password"), chosen).following(error);
    }

    private Field code(String key) {
        var code = new TextField();
        bind(code, "signin-code", model.typed().answerProperty());
        return new Field(words.say(key), code).help(words.say(key + ".help"))
                .following(model.typed().answerErrorProperty());
    }

    /// What an app scans, and what is typed into one that cannot.
    private Node secret() {
        var box = new VBox(Pages.wrapping(words.say("signin.set-up"), "gh-strong"),
                Pages.wrapping(words.say("signin.set-up.help"), "gh-muted", "gh-small"),
                SecretParts.picture("signin", model.secret(), words),
                SecretParts.inGroups("signin", model.secret()));
        box.getStyleClass().add("gh-signin-secret");
        return box;
    }

    private PasswordRules rules(StringProperty password) {
        var rules = new PasswordRules(words);
        subscriptions.follow(password, _ -> rules.draw(password));
        return rules;
    }

    private void askMore(Field first, Node... more) {
        boolean again = model.canSendAgain();
        fields.getChildren().setAll(first);
        fields.getChildren().addAll(more);
        if (again) {
            ways.getChildren().add(quiet("signin-send-again", "signin.send-again", model::sendAgain));
        }
        ways.getChildren().add(quiet("signin-restart", "signin.restart", model::restart));
        first.control().requestFocus();
    }

    private Button quiet(String id, String key, Runnable action) {
        var button = Buttons.quiet(id, words.say(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private String goWords() {
        if (model.busyProperty().get()) {
            return "signin.busy";
        }
        return switch (model.stepProperty().get()) {
            case PASSWORD -> "signin.go";
            case FORGOTTEN -> "signin.forgotten.send";
            case RESET -> "signin.reset";
            case NEW_PASSWORD, CODE, SET_UP, CONFIRM -> "signin.continue";
        };
    }

    private static void bind(TextField field, String id, StringProperty text) {
        field.setId(id);
        field.getStyleClass().add("large");
        field.textProperty().bindBidirectional(text);
    }
}
