package org.gatehouse.organizer.events;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.office.MomentField;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.picture.PicturePane;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form of an event's details.
///
/// Ids: `event-name`, `event-description`, `event-category`, `event-venue`, `event-zone`, `event-doors-day`,
/// `event-doors-time`, `event-start-day`, `event-start-time`, `event-end-day`, `event-end-time`, `event-capacity`,
/// `event-currency`, `event-save`, `event-give-up`, `event-form-banner`, and those of [PicturePane]; a field's message is `<id>-error`.
final class EventFormView implements Screen {
    private final EventFormModel model;
    private final EventForm form;
    private final Words words;
    private final Documents documents;
    private final Navigation navigation;
    private final BorderPane root = new BorderPane();
    private final TextField name;

    EventFormView(EventFormModel model, Words words, Documents documents, Navigation navigation) {
        this.model = model;
        this.form = model.form();
        this.words = words;
        this.documents = documents;
        this.navigation = navigation;
        this.name = text("event-name", "name");
        var banner = new Banner("event-form-banner", words);
        banner.noticeProperty().bindBidirectional(model.noticeProperty());
        var titles = titles();
        var page = Pages.page(titles, banner, what(), when(), size(), picture());
        page.getStyleClass().add("gh-form-page");
        root.setCenter(Pages.scrolling(page));
        root.setBottom(footer());
        root.setMinSize(0, 0);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        name.requestFocus();
    }

    private Node titles() {
        if (model.isCopy()) {
            var titles = Pages.titles(words.say("event-form.copy"), words.say("event-form.copy.subtitle"));
            titles.getChildren().add(Pages.label(words.say("event-form.copy.rules"), "gh-page-subtitle"));
            return titles;
        }
        return Pages.titles(words.say(model.isNew() ? "event-form.new" : "event-form.edit"),
                words.say(model.isNew() ? "event-form.new.subtitle" : "event-form.edit.subtitle"));
    }

    private VBox what() {
        var description = new TextArea();
        description.setPrefRowCount(3);
        description.setWrapText(true);
        bind(description, "event-description", "description");
        return Pages.card(words.say("event-form.what"),
                Pages.fields(field("event-form.name", name, "name"),
                        field("event-form.category", text("event-category", "category"), "category")),
                Pages.fields(field("event-form.venue", text("event-venue", "venue"), "venue"),
                        choice("event-form.zone", "event-zone", "zone", zones())),
                field("event-form.description", description, "description"));
    }

    private VBox when() {
        return Pages.card(words.say("event-form.when"),
                Pages.fields(
                        new MomentField("event-doors", words.say("event-form.doors"), form.doors(), form.faults(),
                                "doors", words),
                        new MomentField("event-start", words.say("event-form.start"), form.start(), form.faults(),
                                "start", words),
                        new MomentField("event-end", words.say("event-form.end"), form.end(), form.faults(), "end",
                                words)));
    }

    private VBox size() {
        var currency = choice("event-form.currency", "event-currency", "currency", currencies())
                .help(words.say("event-form.currency.help"));
        // the prices of its types come along, and no other currency has them
        currency.setDisable(model.isCopy());
        return Pages.card(words.say("event-form.size"),
                Pages.fields(
                        field("event-form.capacity", text("event-capacity", "capacity"), "capacity")
                                .help(words.say("event-form.capacity.help")),
                        currency));
    }

    private VBox picture() {
        return Pages.card(words.say("picture.title"), new PicturePane(model.picture(), words, documents));
    }

    private Region footer() {
        var giveUp = Buttons.plain("event-give-up", words.say("give-up"));
        giveUp.setOnAction(_ -> {
            model.giveUp();
            navigation.back();
        });
        var save = save();
        // beneath the fields' own edge: at the other end a notice would come over it
        var footer = new HBox(save, giveUp);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().addAll("gh-row", "gh-footer");
        return footer;
    }

    private Button save() {
        var save = Buttons.primary("event-save", words.say(model.isNew() ? "event-form.create" : "save"));
        save.setDefaultButton(true);
        save.disableProperty().bind(model.busy());
        save.setOnAction(_ -> model.save(navigation::ask, navigation::saved));
        return save;
    }

    private TextField text(String id, String field) {
        return bind(new TextField(), id, field);
    }

    private <T extends TextInputControl> T bind(T control, String id, String field) {
        control.setId(id);
        control.textProperty().bindBidirectional(form.text(field));
        return control;
    }

    private Field field(String key, TextInputControl control, String field) {
        return new Field(words.say(key), control).following(form.faults().message(field));
    }

    private Field choice(String key, String id, String field, List<String> values) {
        var box = new ComboBox<String>();
        box.setId(id);
        box.setEditable(true);
        box.getItems().setAll(values);
        box.getEditor().textProperty().bindBidirectional(form.text(field));
        box.setValue(form.text(field).get());
        return new Field(words.say(key), box).following(form.faults().message(field));
    }

    private static List<String> zones() {
        var zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(zone -> !zone.contains("/") || zone.startsWith("Etc/") || zone.startsWith("SystemV/"));
        zones.sort(null);
        return zones;
    }

    private static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList();
    }

    /// Where the form leads.
    interface Navigation {
        void saved(org.gatehouse.ticketing.wire.EventReply reply);

        void back();

        /// Asks; `yes` runs only when the answer is yes.
        void ask(Question question, Runnable yes);
    }
}
