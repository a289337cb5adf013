package org.gatehouse.scanner.standing;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.sync.battery.Battery;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.sync.checkin.GateStanding.ManifestStanding;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.wire.Heartbeat.Power;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Puts a gate's standing into a row of short words, each with its meaning. Being offline is news, not a fault.
public final class StandingItems {
    /// In percent: about an hour of a laptop that films.
    private static final int LOW_BATTERY = 20;
    private static final int EMPTY_BATTERY = 8;
    /// In bytes: below it the system itself begins to fail, and below the other a night's records are in danger.
    private static final long LITTLE_ROOM = 2_000_000_000L;
    private static final long NO_ROOM = 300_000_000L;
    /// Pictures a second, below which a moving code is often missed.
    private static final double SLOW_CAMERA = 8;
    private static final Duration EXPIRES_SOON = Duration.ofHours(1);

    private final Words words;
    private final Times times;

    public StandingItems(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /// @param room bytes left on the disk, where the machine says
    public List<StandingItem> of(GateStanding standing, CameraState camera, OptionalLong room) {
        List<StandingItem> items = new ArrayList<>();
        items.add(link(standing));
        items.add(manifest(standing.manifest(), standing.now()));
        items.add(waiting(standing));
        items.add(clock(standing.confidence()));
        if (standing.quarantined() > 0)
            items.add(item("standing-apart", Feather.FLAG, Tone.ATTENTION, "standing.apart", standing.quarantined()));
        standing.notices().forEach(notice -> items.add(notice(notice)));
        Battery battery = standing.battery();
        if (battery != null)
            items.add(battery(battery));
        room.ifPresent(bytes -> items.add(room(bytes)));
        items.add(camera(camera));
        return items;
    }

    private StandingItem link(GateStanding standing) {
        return switch (standing.link()) {
            case Link.NotTried ignored -> plain("standing-link", Feather.WIFI, Tone.NEUTRAL, "standing.connecting");
            case Link.Online ignored -> online(standing);
            case Link.Offline ignored -> offline(standing);
            case Link.Revoked ignored -> plain("standing-link", Feather.SLASH, Tone.REFUSE, "standing.revoked");
        };
    }

    private StandingItem online(GateStanding standing) {
        Instant last = standing.lastContact();
        return new StandingItem("standing-link", Feather.WIFI, Tone.ADMIT, words.say("standing.online"), last == null
                ? words.say("standing.online.meaning")
                : words.say("standing.online-since", arg("time", times.at(last, standing.now()))));
    }

    private StandingItem offline(GateStanding standing) {
        Instant last = standing.lastContact();
        String text = last == null
                ? words.say("standing.offline")
                : words.say("standing.offline-since", arg("time", times.at(last, standing.now())));
        return new StandingItem("standing-link", Feather.WIFI_OFF, Tone.NEUTRAL, text,
                words.say("standing.offline.meaning"));
    }

    private StandingItem manifest(@Nullable ManifestStanding manifest, Instant now) {
        if (manifest == null)
            return plain("standing-manifest", Feather.LIST, Tone.UNJUDGED, "standing.no-manifest");
        String text = words.say("standing.manifest", arg("count", manifest.tickets()),
                arg("version", manifest.version()), arg("time", times.at(manifest.asOf(), now)));
        String end = times.at(manifest.goodUntil(), now);
        boolean soon = now.plus(EXPIRES_SOON).isAfter(manifest.goodUntil());
        return new StandingItem("standing-manifest", Feather.LIST, soon ? Tone.ATTENTION : Tone.NEUTRAL, text,
                words.say(soon ? "standing.manifest.expires" : "standing.manifest.meaning", arg("time", end),
                        arg("version", manifest.version())));
    }

    private StandingItem waiting(GateStanding standing) {
        if (standing.waiting() == 0)
            return plain("standing-waiting", Feather.CHECK, Tone.NEUTRAL, "standing.all-sent");
        boolean stuck = !(standing.link() instanceof Link.Online);
        return item("standing-waiting", Feather.UPLOAD_CLOUD, stuck ? Tone.ATTENTION : Tone.NEUTRAL,
                "standing.waiting", standing.waiting());
    }

    private StandingItem clock(Confidence confidence) {
        return switch (confidence) {
            case ANCHORED -> plain("standing-clock", Feather.CLOCK, Tone.NEUTRAL, "standing.clock-anchored");
            case CARRIED -> plain("standing-clock", Feather.CLOCK, Tone.NEUTRAL, "standing.clock-carried");
            case WALL -> plain("standing-clock", Feather.CLOCK, Tone.ATTENTION, "standing.clock-wall");
        };
    }

    private StandingItem notice(Notice notice) {
        return switch (notice) {
            case Notice.StoreDamaged damaged -> new StandingItem("standing-damaged", Feather.ALERT_TRIANGLE,
                    Tone.ATTENTION, words.say("standing.damaged"), words.say("standing.damaged.meaning",
                            arg("count", damaged.saved()), arg("file", damaged.aside())));
            case Notice.ManifestNeeded ignored -> plain("standing-reload", Feather.REFRESH_CW, Tone.ATTENTION,
                    "standing.reload");
            case Notice.Incidents incidents -> item("standing-incidents", Feather.USERS, Tone.ATTENTION,
                    "standing.incidents", incidents.count());
            case Notice.Over ignored -> plain("standing-over", Feather.MOON, Tone.NEUTRAL, "standing.over");
            case Notice.DiskFailing ignored -> plain("standing-disk", Feather.HARD_DRIVE, Tone.ATTENTION,
                    "standing.disk");
            case Notice.ChangesNotTrusted ignored -> plain("standing-untrusted", Feather.SHIELD_OFF, Tone.ATTENTION,
                    "standing.untrusted");
        };
    }

    private StandingItem room(long bytes) {
        Tone tone = bytes < NO_ROOM ? Tone.REFUSE : bytes < LITTLE_ROOM ? Tone.ATTENTION : Tone.NEUTRAL;
        String key = bytes < LITTLE_ROOM ? "standing.room-little.meaning" : "standing.room.meaning";
        return new StandingItem("standing-room", Feather.HARD_DRIVE, tone,
                words.say("standing.room", arg("size", size(bytes))), words.say(key));
    }

    /// In the decimal units that disks are sold in.
    private String size(long bytes) {
        return bytes < 1_000_000_000L
                ? words.say("standing.room.mb", arg("count", bytes / 1_000_000))
                : words.say("standing.room.gb", arg("count", bytes / 1_000_000_000));
    }

    private StandingItem battery(Battery battery) {
        boolean low = battery.power() == Power.DRAINING && battery.percent() < LOW_BATTERY;
        Tone tone = !low ? Tone.NEUTRAL : battery.percent() < EMPTY_BATTERY ? Tone.REFUSE : Tone.ATTENTION;
        String key = battery.power() == Power.CHARGING ? "standing.battery-charging" : "standing.battery";
        return new StandingItem("standing-battery", low ? Feather.BATTERY : Feather.BATTERY_CHARGING,
                tone,
                words.say(key, arg("percent", words.percent(battery.percent() / 100.0))),
                words.say(low ? "standing.battery.low" : key + ".meaning"));
    }

    private StandingItem camera(CameraState state) {
        return switch (state) {
            case CameraState.Off ignored -> plain("standing-camera", Feather.CAMERA_OFF, Tone.NEUTRAL,
                    "standing.camera-off");
            case CameraState.Starting ignored -> plain("standing-camera", Feather.CAMERA, Tone.NEUTRAL,
                    "standing.camera-starting");
            case CameraState.Live live -> live(live);
            case CameraState.Faulty ignored -> plain("standing-camera", Feather.CAMERA_OFF, Tone.ATTENTION,
                    "standing.camera-faulty");
        };
    }

    /// Before the first whole second there is no rate.
    private StandingItem live(CameraState.Live live) {
        boolean slow = live.rate() > 0 && live.rate() < SLOW_CAMERA;
        return new StandingItem("standing-camera", Feather.CAMERA, slow ? Tone.ATTENTION : Tone.NEUTRAL,
                words.say("standing.camera", arg("rate", Math.round(live.rate()))),
                words.say(slow ? "standing.camera-slow.meaning" : "standing.camera.meaning",
                        arg("name", live.camera().text()),
                        arg("size", words.formula(live.width() + " × " + live.height()))));
    }

    private StandingItem plain(String id, Feather icon, Tone tone, String key) {
        return new StandingItem(id, icon, tone, words.say(key), words.say(key + ".meaning"));
    }

    private StandingItem item(String id, Feather icon, Tone tone, String key, int count) {
        return new StandingItem(id, icon, tone, words.say(key, arg("count", count)),
                words.say(key + ".meaning", arg("count", count)));
    }
}
