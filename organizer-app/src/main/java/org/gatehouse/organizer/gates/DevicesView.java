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
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javafx.scene.Node;
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
    private final Map<DeviceId, DeviceRow> known = new HashMap<>();
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
                button("devices-enrol")), content, missing, banner);
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
        drawRows();
        var said = model.missing();
        missing.noticeProperty().set(said.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.of(Tone.ATTENTION, words.say("devices.missing"), words.list(said, " "))));
        asOf.setText(words.say("live.as-of", arg("time", tools.formats().second(model.asOf(), model.event().zone()))));
    }

    /// A row that is there stays, and with it whoever is about to press its button.
    private void drawRows() {
        known.keySet().retainAll(model.devices().stream().map(Device::id).toList());
        var nodes = model.devices().stream().map(this::row).toList();
        if (!rows.getChildren().equals(nodes)) {
            rows.getChildren().setAll(nodes);
        }
    }

    private Node row(Device device) {
        var row = known.computeIfAbsent(device.id(), _ -> new DeviceRow(device, model, tools,
                now -> overlay.ask(model.revokeQuestion(now), () -> model.revoke(now)), enrol));
        row.draw(device);
        return row.node();
    }

    private Button button(String id) {
        var button = Buttons.with(Feather.PLUS, Buttons.primary(id, words.say("devices.enrol")));
        button.setOnAction(_ -> enrol.run());
        return tools.only(Right.RUN_EVENTS, button);
    }
}
