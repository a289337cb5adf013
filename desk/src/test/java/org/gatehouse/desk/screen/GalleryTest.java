package org.gatehouse.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.shot.Shot;
import org.gatehouse.desk.theme.Appearance;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Every shared component in one picture, in both themes: for people to look at, in `target/shots`.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class GalleryTest {
    @TempDir
    Path folder;
    private final Words words = Words.shared(Locale.ENGLISH);
    private final Notices notices = new Notices(words);
    private Theming theming;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theming = new Theming(Settings.open(folder.resolve("settings.properties")), List.of());
        scene = new Scene(new Frame(gallery(), notices, words), 980, 940);
        theming.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyComponentIsDrawnInBothThemes(FxRobot robot) {
        robot.interact(() -> notices.show(Notice.done("The event was published.")));
        robot.interact(() -> notices.unforeseen("a test", new IllegalStateException("on purpose")));
        for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
            robot.interact(() -> {
                theming.choose(look);
                Shot.write(Shot.of(scene, 1), Path.of("target/shots/gallery-" + look + ".png"));
            });
        }

        assertThat(Files.exists(Path.of("target/shots/gallery-DARK.png"))).isTrue();
    }

    private VBox gallery() {
        var title = new Label("Harvest Moon Festival");
        title.getStyleClass().add("gh-page-title");
        var subtitle = new Label(
                "3 gates, 2,480 tickets · مهرجان القمر · פסטיבל הירח · 収穫の月祭り · Фестиваль · Ελλάδα · 齋藤 髙橋 · สวัสดี จันทร์ · مُحَمَّد");
        subtitle.getStyleClass().add("gh-page-subtitle");
        var bold = new Label("مهرجان القمر · פסטיבל הירח · 収穫の月祭り");
        bold.getStyleClass().add("gh-heading");
        var buttons = new HBox(Buttons.with(Feather.PLUS, Buttons.primary("a", "Create event")),
                Buttons.plain("b", "Edit"),
                Buttons.danger("c", "Cancel event"), Buttons.quiet("d", "Not now"),
                Buttons.icon("e", Feather.SETTINGS, "Settings"));
        buttons.getStyleClass().add("gh-row");
        var badges = new FlowPane(8, 8);
        for (var tone : Tone.values()) {
            badges.getChildren().add(Badge.of(tone, tone.name()));
        }
        var wrong = new Field("Capacity", new TextField("many"));
        wrong.errorProperty().set("Write the capacity as a whole number, such as 2500.");
        var combo = new ComboBox<String>();
        combo.getItems().addAll("Europe/Madrid", "Asia/Tokyo");
        combo.setValue("Europe/Madrid");
        var fields = new HBox(new Field("Name", new TextField("Harvest Moon")).help("What is printed on the ticket."),
                wrong,
                new Field("Zone", combo), new Field("Day", new DatePicker(java.time.LocalDate.of(2026, 9, 12))));
        fields.setSpacing(16);
        var card = new VBox(title, subtitle, bold, buttons, badges, fields,
                new Field("Description", new TextArea("Two nights")),
                new CheckBox("Allow re-entry"));
        card.getStyleClass().add("gh-card");
        var banner = new Banner("banner", words);
        banner.noticeProperty().set(java.util.Optional.of(Notice.of(Tone.ATTENTION, "You are offline.",
                "What you type is kept. It is sent when the network is back.")));
        var page = new VBox(banner, card, new EmptyState(Feather.CALENDAR, "No events yet", "Create the first one.",
                Buttons.primary("x", "Create event")));
        page.getStyleClass().add("gh-page");
        return page;
    }
}
