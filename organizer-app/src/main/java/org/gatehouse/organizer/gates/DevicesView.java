package org.gatehouse.organizer.gates;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The devices at the open event's gates.
///
/// Ids: `devices-enrol`, `devices-enrol-first`, `devices-list`, `devices-as-of`, `devices-banner`, `devices-missing`; per device see
/// [DeviceRow].
final class DevicesView implements Screen {
    private final DevicesModel model;
    private final Tools tools;
    private final Words words;
    private final Overlay overlay;
    private final Runnable enrol;
    private final VBox rows = new VBox();
    private final Label asOf = Pages.label("", "gh-faint", "gh-small");
    private final Banner banner;
    private final Banner missing;
    private final Content content;
    private final VBox page;
    private final Subscriptions subscriptions = new Subscriptions();

    DevicesView(DevicesModel model, Tools tools, Runnable enrol) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.overlay = tools.overlay();
        this.enrol = enrol;
        this.banner = new Banner("devices-banner", words);
        this.missing = new Banner("devices-missing", words);
        asOf.setId("devices-as-of");
        rows.setId("devices-list");
        rows.getStyleClass().addAll("gh-card", "flush");
        var empty = new EmptyState(Feather.SMARTPHONE, words.say("devices.empty"), words.say("devices.empty.next"),
                button("devices-enrol-first"));
        var list = new VBox(rows, asOf);
        list.getStyleClass().add("gh-stack-wide");
        this.content = new Content(words, Pages.scrolling(list), empty, model::watch);
        VBox.setVgrow(content, Priority.ALWAYS);
        this.page = Pages.page(Pages.header(Pages.titles(words.say("devices.title"), words.say("devices.subtitle")),
                button("devices-enrol")), banner, missing, content);
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void shown() {
        Pages.follow(model.state(), content, banner, subscriptions);
        subscriptions.onChange(model.devices(), this::draw);
        model.watch();
        subscriptions.add(model::stop);
        draw();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private void draw() {
        rows.getChildren().setAll(model.devices().stream().map(device -> new DeviceRow(device, model, tools,
                () -> overlay.ask(model.revokeQuestion(device), () -> model.revoke(device)), enrol).node()).toList());
        var said = model.missing();
        missing.noticeProperty().set(said.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.of(Tone.ATTENTION, words.say("devices.missing"), words.list(said, " "))));
        asOf.setText(words.say("as-of", arg("time", tools.formats().second(model.asOf(), model.event().zone()))));
    }

    private Button button(String id) {
        var button = Buttons.with(Feather.PLUS, Buttons.primary(id, words.say("devices.enrol")));
        button.setOnAction(_ -> enrol.run());
        return tools.only(Right.RUN_EVENTS, button);
    }
}
