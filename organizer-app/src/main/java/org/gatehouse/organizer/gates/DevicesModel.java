package org.gatehouse.organizer.gates;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.PageState;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.GateDesk;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Heartbeat;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The devices of the open event, asked for again and again while they are in view.
final class DevicesModel {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private final OpenEvent event;
    private final GateDesk desk;
    private final Calls calls;
    private final Words words;
    private final Formats formats;
    private final InstantSource clock;
    private final ObservableList<Device> devices = FXCollections.observableArrayList();
    private final PageState state;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Optional<Instant> fetchedAt = Optional.empty();
    private Running watching = Running.none();

    DevicesModel(OpenEvent event, GateDesk desk, Calls calls, Words words, InstantSource clock) {
        this.event = event;
        this.desk = desk;
        this.calls = calls;
        this.state = new PageState(calls);
        this.words = words;
        this.formats = new Formats(words);
        this.clock = clock;
    }

    OpenEvent event() {
        return event;
    }

    ObservableList<Device> devices() {
        return devices;
    }

    PageState state() {
        return state;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    void watch() {
        stop();
        state.waiting(words.say("devices.loading"));
        watching = calls.repeat("list devices", PAUSE, () -> desk.devices(event.id()), this::show, state::failed);
    }

    void stop() {
        watching.cancel();
    }

    /// How well a device is heard from, at the time the list was fetched.
    Contact contact(Device device) {
        return Contact.of(device, fetchedAt.orElseGet(clock::instant));
    }

    /// When the list was fetched.
    Instant asOf() {
        return fetchedAt.orElseGet(clock::instant);
    }

    /// How many versions of the manifest others have that this one has not.
    long behind(Device device) {
        long newest = devices.stream().filter(known -> known.revokedAt() == null)
                .flatMap(known -> Stream.ofNullable(known.last())).mapToLong(Heartbeat::manifestVersion).max()
                .orElse(0);
        var last = device.last();
        return last == null || device.revokedAt() != null ? 0 : newest - last.manifestVersion();
    }

    /// What is wrong with the whole: devices that are not heard any more and, around the event, gates where none is.
    List<String> missing() {
        var said = new ArrayList<String>();
        devices.stream().filter(device -> device.mayLack(asOf(), event.event().details().end())).map(this::unheard)
                .forEach(said::add);
        if (isOn()) {
            event.event().gates().stream().filter(gate -> devices.stream().noneMatch(
                    device -> contact(device) == Contact.LIVE && gate.id().equals(gateOf(device))))
                    .map(gate -> words.say("devices.gate-empty", arg("gate", gate.name()))).forEach(said::add);
        }
        return said;
    }

    private String unheard(Device device) {
        var seen = device.lastSeen();
        var last = device.last();
        var gate = gateOf(device);
        return words.say("live.unheard.device", arg("name", device.name()),
                arg("gate", gate == null ? words.say("devices.nowhere") : event.gateName(gate)),
                arg("since", formats.time(seen == null ? device.enrolledAt() : seen, event.zone())),
                arg("n", last == null ? 0 : last.waiting()));
    }

    private static @Nullable GateId gateOf(Device device) {
        var last = device.last();
        return last == null ? null : last.gate();
    }

    /// From an hour before the doors until the end there should be somebody at each gate.
    private boolean isOn() {
        var details = event.event().details();
        return !asOf().isBefore(details.doors().minus(Duration.ofHours(1))) && asOf().isBefore(details.end());
    }

    Question revokeQuestion(Device device) {
        return new Question(words.say("devices.revoke.question", arg("name", device.name())),
                words.say("devices.revoke.text"),
                words.say("devices.revoke"), words.say("devices.revoke.no"), Tone.REFUSE);
    }

    void revoke(Device device) {
        calls.to("revoke a device", () -> desk.revoke(device.id())).busy(busy).onDone(revoked -> {
            devices.replaceAll(known -> known.id().equals(revoked.id()) ? revoked : known);
            calls.notices().show(Notice.done(words.say("devices.revoked", arg("name", revoked.name()))));
        }).start();
    }

    private void show(List<Device> now) {
        fetchedAt = Optional.of(clock.instant());
        devices.setAll(now.stream().sorted(Comparator.comparing((Device device) -> device.revokedAt() != null)
                .thenComparing(Device::name)).toList());
        state.fetched(devices.isEmpty() ? new Phase.Empty() : new Phase.Ready());
    }
}
