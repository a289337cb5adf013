package org.gatehouse.scanner.camera;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.gatehouse.scanner.picture.RawPicture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one camera running: finds it, opens it, hands on each new picture, notices when it fails and tries again
/// until it is switched off. What the readers are too slow for is dropped.
///
/// Everything that touches the camera happens on one thread of its own; a second one notices when that thread is
/// stuck inside a driver.
public final class CameraLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CameraLoop.class);
    private static final Duration WATCH_EVERY = Duration.ofMillis(250);
    private static final Duration BREATH = Duration.ofMillis(4);
    private static final Duration NO_HOPE = Duration.ofMinutes(10);

    private final Cameras cameras;
    private final CameraPatience patience;
    private final Pictures pictures;
    private final LongSupplier nanos;
    private final CameraReport report;
    private final RawPicture raw = new RawPicture();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable CameraName chosen;
    private @Nullable CameraName lastUsed;
    private volatile boolean on;
    private volatile boolean closed;
    private volatile int turn;
    private volatile long silentSince;

    /// @param nanos a steady clock in nanoseconds
    public CameraLoop(Cameras cameras, CameraPatience patience, Pictures pictures, CameraListener listener,
            LongSupplier nanos) {
        this.cameras = cameras;
        this.patience = patience;
        this.pictures = pictures;
        this.nanos = nanos;
        this.report = new CameraReport(listener);
        Thread.ofPlatform().daemon().name("camera").start(this::run);
        Thread.ofVirtual().name("camera-watch").start(this::watchForSilence);
    }

    /// Switches the camera on, or stays on.
    public void start() {
        change(() -> on = true);
    }

    /// Uses this camera from now on; an empty choice means the first there is.
    public void choose(Optional<CameraName> camera) {
        change(() -> chosen = camera.orElse(null));
    }

    /// Switches the camera and its light off.
    public void stop() {
        change(() -> on = false);
    }

    @Override
    public void close() {
        change(() -> closed = true);
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            turn++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!closed)
            try {
                int mine = turn;
                if (on)
                    runCamera(mine);
                else
                    report.state(new CameraState.Off());
                waitWhile(mine, null);
            } catch (CameraTrouble e) {
                LOG.info("Camera: {}", e.toString());
                report.state(new CameraState.Faulty(e.fault()));
                waitWhile(turn, e.fault() instanceof CameraFault.NoDriver ? NO_HOPE : patience.retry());
            } catch (RuntimeException e) {
                LOG.warn("The camera failed in an unforeseen way and is tried again", e);
                report.state(new CameraState.Faulty(new CameraFault.NotListed(e.toString())));
                waitWhile(turn, patience.retry());
            }
        report.state(new CameraState.Off());
    }

    private void runCamera(int mine) throws CameraTrouble {
        report.starting();
        silentSince = 0;
        CameraName name = pick();
        silentSince = nanos.getAsLong();
        report.opening(name);
        try (Cameras.Open camera = cameras.open(name)) {
            lastUsed = name;
            new Session(name, camera, mine).run();
        } finally {
            silentSince = 0;
        }
    }

    private CameraName pick() throws CameraTrouble {
        List<CameraName> there = cameras.list();
        report.cameras(there);
        CameraName wanted = chosen;
        if (wanted == null)
            return there.stream().findFirst().orElseThrow(() -> new CameraTrouble(nothingThere()));
        if (!there.contains(wanted))
            throw new CameraTrouble(new CameraFault.Unplugged(wanted));
        return wanted;
    }

    private CameraFault nothingThere() {
        return lastUsed == null ? new CameraFault.Missing() : new CameraFault.Unplugged(lastUsed);
    }

    private void waitWhile(int mine, @Nullable Duration atMost) {
        lock.lock();
        try {
            long left = atMost == null ? Long.MAX_VALUE : atMost.toNanos();
            while (!closed && turn == mine && left > 0)
                left = changed.awaitNanos(left);
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void watchForSilence() {
        try {
            while (!closed) {
                Thread.sleep(WATCH_EVERY);
                long since = silentSince;
                if (since != 0 && nanos.getAsLong() - since > patience.firstPicture().toNanos())
                    report.silence();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One camera from opening to closing.
    private final class Session {
        private final CameraName name;
        private final Cameras.Open camera;
        private final int mine;
        private final PictureHealth health;
        private final PictureRate rate = new PictureRate();
        private long lastAt = nanos.getAsLong();
        private boolean seenAny;

        Session(CameraName name, Cameras.Open camera, int mine) {
            this.name = name;
            this.camera = camera;
            this.mine = mine;
            this.health = new PictureHealth(patience, camera.isLiving(), lastAt);
        }

        void run() throws CameraTrouble {
            while (!closed && turn == mine) {
                if (camera.read(raw))
                    handOn(nanos.getAsLong());
                else
                    waitForPicture();
            }
        }

        private void handOn(long now) throws CameraTrouble {
            raw.toGrey(pictures.grey().writing());
            PictureHealth.Finding finding = health.look(pictures.grey().writing(), now);
            if (!health.isFresh()) {
                pause(BREATH);
            } else {
                lastAt = now;
                silentSince = now;
                seenAny = true;
                publish();
                rate.count(now);
            }
            tell(finding);
        }

        private void publish() {
            pictures.grey().publish();
            raw.toScreen(pictures.coloured().writing());
            pictures.coloured().publish();
            report.picture();
        }

        private void tell(PictureHealth.Finding finding) throws CameraTrouble {
            switch (finding) {
                case GOOD -> {
                    if (health.isFresh())
                        report.live(name, raw.width(), raw.height(), rate.perSecond());
                }
                case BLACK -> report.state(new CameraState.Faulty(new CameraFault.Black(name)));
                case FROZEN -> throw new CameraTrouble(new CameraFault.Frozen(name));
            }
        }

        private void waitForPicture() throws CameraTrouble {
            Duration limit = seenAny ? patience.nextPicture() : patience.firstPicture();
            if (nanos.getAsLong() - lastAt > limit.toNanos())
                throw new CameraTrouble(new CameraFault.NoPicture(name));
            pause(BREATH);
        }

        private void pause(Duration time) {
            waitWhile(mine, time);
        }
    }
}
