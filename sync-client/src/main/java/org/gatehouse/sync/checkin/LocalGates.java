package org.gatehouse.sync.checkin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.api.TokenSource;
import org.gatehouse.sync.store.Anchor;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.Remains;
import org.gatehouse.sync.store.StoreSettings;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.NewDevice;

/// The gates of this machine, kept in its home folder: one folder for each enrolment.
public final class LocalGates implements GateClients {
    private static final String FOLDER = "gates";
    private static final String ENROLLING = "gate-enrolling";

    private final GateSetup setup;
    private final Farewell farewell;
    private final Map<EnrolmentCode, Attempt> attempts = new ConcurrentHashMap<>();
    private final Tidying tidying = new Tidying();

    private LocalGates(GateSetup setup) {
        this.setup = setup;
        farewell = new Farewell(setup.secrets());
    }

    public static LocalGates of(GateSetup setup) {
        return new LocalGates(setup);
    }

    /// One intention to enrol, the same each time it is tried: an answer may have been lost after the code was used.
    private record Attempt(DeviceSecret secret, IdempotencyKey key) {}

    @Override
    public List<EnrolledEvent> enrolled() {
        return files().stream().map(EnrolmentFile::event)
                .sorted(Comparator.comparing(EnrolledEvent::name).thenComparing(EnrolledEvent::enrolledAt)).toList();
    }

    private List<EnrolmentFile> files() {
        var found = new ArrayList<EnrolmentFile>();
        for (var folder : folders(setup.home())) {
            if (Remains.isCondemned(folder)) {
                farewell.resume(folder, DeviceId.parse(String.valueOf(folder.getFileName())));
            } else {
                EnrolmentFile.read(folder).ifPresent(found::add);
            }
        }
        return found;
    }

    static List<Path> folders(Path home) {
        var all = home.resolve(FOLDER);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (var folders = Files.list(all)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Override
    public EnrolledEvent enrol(EnrolmentCode code, String deviceName) {
        var attempt = attempts.computeIfAbsent(code,
                fresh -> new Attempt(DeviceSecret.make(setup.random()), IdempotencyKey.random(setup.random())));
        attempt.secret().keep(setup.secrets(), ENROLLING);
        var device = new NewDevice(code, deviceName, attempt.secret().signing().verifyingKey(), setup.software());
        try (var cloud = Cloud.at(setup.api(), TokenSource.none(), setup.patience(), setup.wire())) {
            var enrolled = note(cloud.gates().enrol(device, attempt.key()), deviceName, attempt.secret());
            attempts.remove(code);
            return enrolled;
        }
    }

    private EnrolledEvent note(EnrolledDevice answer, String deviceName, DeviceSecret secret) {
        var event = new EnrolledEvent(answer.event(), answer.eventName(), answer.device(), deviceName,
                answer.serverTime(), setup.api());
        secret.keep(setup.secrets(), DeviceSecret.name(answer.device()));
        new EnrolmentFile(event, answer.keys(), new Anchor(answer.serverTime(), setup.wall().instant()))
                .write(folder(answer.device()));
        setup.secrets().forget(ENROLLING);
        return event;
    }

    @Override
    public Leaving leave(EnrolledEvent event) {
        return tidying.first(event.device(), () -> farewell.leave(folder(event.device()), event.device()));
    }

    @Override
    public List<Unsent> unsent() {
        return Unsent.of(setup.home());
    }

    @Override
    public void tidy() {
        for (var file : files()) {
            var event = file.event();
            tidying.tidy(event, folder(event.device()), () -> open(event, new Driving.ByThreads()));
        }
    }

    @Override
    public GateClient open(EnrolledEvent event) {
        return tidying.first(event.device(), () -> open(event, new Driving.ByThreads()));
    }

    /// Opens an event's store for a gate without threads.
    ///
    /// @throws StoreFailed with the reason
    public SteppedGate openStepped(EnrolledEvent event) {
        return open(event, new Driving.ByHand(setup.nanos()));
    }

    private LocalGate open(EnrolledEvent event, Driving driving) {
        var folder = folder(event.device());
        if (Remains.isCondemned(folder)) {
            throw new StoreFailed(new StoreFailure.SecretMissing(), null);
        }
        var file = EnrolmentFile.read(folder)
                .orElseThrow(() -> new StoreFailed(new StoreFailure.Unusable(), null));
        var keys = DeviceSecret.find(setup.secrets(), DeviceSecret.name(event.device()))
                .orElseThrow(() -> new StoreFailed(new StoreFailure.SecretMissing(), null)).of(event.device());
        var store = GateStore.open(folder, keys, new StoreSettings(setup.wall(), setup.random(), setup.mostPages()));
        try {
            return new LocalGate(GateParts.of(file, store, keys, setup, folder, driving), farewell);
        } catch (RuntimeException unusable) {
            store.close();
            throw unusable;
        }
    }

    private Path folder(DeviceId device) {
        return setup.home().resolve(FOLDER).resolve(device.value());
    }
}
