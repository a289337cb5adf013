package org.gatehouse.organizer.gates;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.QrPicture;
import org.gatehouse.ticketing.wire.Enrolment;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sheet that shows an enrolment code, as a QR symbol and as text.
///
/// Ids: `enrolment-sheet`, `enrolment-qr`, `enrolment-code` (its text is the code), `enrolment-left`,
/// `enrolment-copy`, `enrolment-again`, `enrolment-close`, `enrolment-banner`.
final class EnrolmentSheet {
    private static final double QR_SIZE = 240;
    private final EnrolmentModel model;
    private final Words words;
    private final Overlay overlay;
    private final StackPane picture = new StackPane();
    private final Label code = Pages.label("", "gh-enrolment-code", "gh-mono");
    private final Label left = Pages.label("", "gh-muted");
    private final Subscriptions subscriptions = new Subscriptions();

    EnrolmentSheet(EnrolmentModel model, Words words, Overlay overlay) {
        this.model = model;
        this.words = words;
        this.overlay = overlay;
        code.setId("enrolment-code");
        left.setId("enrolment-left");
    }

    void show() {
        picture.getStyleClass().add("gh-enrolment-picture");
        picture.getChildren().setAll(new ProgressIndicator());
        var banner = new Banner("enrolment-banner", words);
        banner.noticeProperty().bindBidirectional(model.noticeProperty());
        var sheet = new VBox(Pages.wrapping(words.say("enrolment.title"), "gh-sheet-title"),
                Pages.wrapping(words.say("enrolment.how"), "gh-muted"), banner, picture, codeRow(), left, buttons());
        sheet.setId("enrolment-sheet");
        sheet.getStyleClass().addAll("gh-sheet-form", "gh-enrolment");
        subscriptions.follow(model.enrolmentProperty(), made -> made.ifPresent(this::draw));
        subscriptions.follow(model.leftProperty(), this::count);
        overlay.show(sheet, () -> {
            subscriptions.release();
            model.stop();
        });
        model.ask();
    }

    private void draw(Enrolment made) {
        var qr = new QrPicture(made.code().forQr(), QR_SIZE,
                words.say("enrolment.qr", arg("code", made.code().forPeople())));
        qr.setId("enrolment-qr");
        picture.getChildren().setAll(qr);
        code.setText(made.code().forPeople());
    }

    private void count(Duration remaining) {
        boolean made = model.enrolmentProperty().get().isPresent();
        boolean over = made && remaining.isZero();
        picture.setOpacity(over ? 0.15 : 1);
        if (made) {
            left.setText(over
                    ? words.say("enrolment.expired")
                    : words.say("enrolment.left",
                            arg("time", "%d:%02d".formatted(remaining.toMinutes(), remaining.toSecondsPart()))));
        }
    }

    private HBox codeRow() {
        var copy = Buttons.icon("enrolment-copy", Feather.COPY, words.say("enrolment.copy"));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(code.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        var row = new HBox(code, copy);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("gh-row-centred");
        return row;
    }

    private HBox buttons() {
        var again = Buttons.with(Feather.REFRESH_CW, Buttons.plain("enrolment-again", words.say("enrolment.again")));
        again.setOnAction(_ -> model.ask());
        again.disableProperty().bind(model.busyProperty());
        var close = Buttons.primary("enrolment-close", words.say("done"));
        close.setOnAction(_ -> overlay.close());
        var buttons = new HBox(again, Pages.spring(), close);
        buttons.getStyleClass().add("gh-sheet-buttons");
        return buttons;
    }
}
