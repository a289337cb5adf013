package org.gatehouse.organizer.gates;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Heartbeat;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One device: who, where, how well heard. Ids: `device-<id>`, `device-<id>-contact`, `device-<id>-waiting`,
/// `device-<id>-revoke`, `device-<id>-again`.
final class DeviceRow {
    /// A clock this far off is worth a word: admission windows are a matter of minutes.
    private static final long CLOCK_OFF_MILLIS = 60_000;
    private final DevicesModel model;
    private final Words words;
    private final Tools tools;
    private final Consumer<Device> revoke;
    private final Runnable enrol;
    private final VBox name = new VBox();
    private final HBox waiting = new HBox();
    private final VBox seen = new VBox();
    private final HBox way = new HBox();
    private final HBox node = new HBox(Icons.of(Feather.SMARTPHONE, 18), name, waiting, seen, way);
    private Device device;
    private Optional<Boolean> revoked = Optional.empty();

    DeviceRow(Device device, DevicesModel model, Tools tools, Consumer<Device> revoke, Runnable enrol) {
        this.device = device;
        this.model = model;
        this.words = tools.words();
        this.tools = tools;
        this.revoke = revoke;
        this.enrol = enrol;
        HBox.setHgrow(name, Priority.ALWAYS);
        waiting.getStyleClass().add("gh-device-waiting");
        seen.getStyleClass().add("gh-device-seen");
        node.setId("device-" + device.id().value());
        node.getStyleClass().add("gh-list-row");
    }

    Node node() {
        return node;
    }

    /// Tells how it is by now. The button stays the one it is as long as it does the same.
    void draw(Device now) {
        device = now;
        var contact = model.contact(device);
        name.getChildren().setAll(Pages.wrapping(device.name(), "gh-strong"),
                Pages.wrapping(where(), "gh-muted", "gh-small"));
        waiting.getChildren().setAll(waiting());
        var badge = Badge.of(contact.tone(), words.of(contact));
        badge.setId(id("contact"));
        seen.getChildren().setAll(badge, Pages.label(seen(), "gh-faint", "gh-small"));
        boolean out = contact == Contact.REVOKED;
        if (!revoked.equals(Optional.of(out))) {
            revoked = Optional.of(out);
            way.getChildren().setAll(button(out));
        }
    }

    private Node waiting() {
        var last = device.last();
        int waiting = last == null ? 0 : last.waiting();
        // who was never heard has not said so
        var text = last == null ? "–" : words.say("devices.waiting", arg("n", waiting));
        var label = waiting == 0 ? Pages.label(text, "gh-muted", "gh-small") : Badge.of(Tone.ATTENTION, text);
        label.setId(id("waiting"));
        return label;
    }

    /// A device that is revoked may come back with another code, as another device.
    private Node button(boolean isOut) {
        if (!tools.may(Right.RUN_EVENTS)) {
            return new HBox();
        }
        if (isOut) {
            var again = Buttons.icon(id("again"), Feather.REFRESH_CW,
                    words.say("devices.enrol-again", arg("name", device.name())));
            again.setOnAction(_ -> enrol.run());
            return again;
        }
        var button = Buttons.icon(id("revoke"), Feather.SLASH,
                words.say("devices.revoke-it", arg("name", device.name())));
        button.setOnAction(_ -> revoke.accept(device));
        return tools.only(Right.RUN_EVENTS, button);
    }

    private String seen() {
        var last = device.lastSeen();
        var now = model.asOf();
        return last == null
                ? words.say("devices.enrolled", arg("ago", tools.formats().ago(device.enrolledAt(), now)))
                : words.say("devices.seen", arg("ago", tools.formats().ago(last, now)));
    }

    private String where() {
        var last = device.last();
        return last == null ? words.say("devices.nowhere") : String.join("\u00a0· ", told(last));
    }

    private ArrayList<String> told(Heartbeat last) {
        var facts = new ArrayList<String>();
        var gate = last.gate();
        facts.add(gate == null ? words.say("devices.nowhere") : model.event().gateName(gate));
        long behind = model.behind(device);
        facts.add(behind == 0
                ? words.say("devices.manifest", arg("version", last.manifestVersion()))
                : words.say("devices.manifest-behind", arg("version", last.manifestVersion()), arg("n", behind)));
        var battery = last.batteryPercent();
        if (battery != null) {
            var key = last.power() == Heartbeat.Power.CHARGING ? "devices.battery-charging" : "devices.battery";
            facts.add(words.say(key, arg("percent", words.percent(battery / 100.0))));
        }
        if (Math.abs(last.clockOffsetMillis()) > CLOCK_OFF_MILLIS) {
            facts.add(words.say("devices.clock-off", arg("minutes", Math.abs(last.clockOffsetMillis()) / 60_000)));
        } else {
            facts.add(words.say("devices.clock-right"));
        }
        facts.add(last.software());
        return facts;
    }

    private String id(String part) {
        return "device-" + device.id().value() + "-" + part;
    }
}
