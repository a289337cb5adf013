package org.gatehouse.scanner.camera;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Hears what a camera loop says and waits for it.
final class WatchedCamera implements CameraListener {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private volatile CameraState state = new CameraState.Off();
    private volatile List<CameraName> cameras = List.of();

    @Override
    public void cameraIs(CameraState state) {
        this.state = state;
    }

    @Override
    public void camerasAre(List<CameraName> cameras) {
        this.cameras = cameras;
    }

    List<CameraName> cameras() {
        return cameras;
    }

    void awaitLive() {
        await(CameraState.Live.class::isInstance, "a live picture");
    }

    void awaitFault(CameraFault fault) {
        await(new CameraState.Faulty(fault)::equals, fault.toString());
    }

    void awaitOff() {
        await(CameraState.Off.class::isInstance, "off");
    }

    private void await(Predicate<CameraState> wanted, String what) {
        awaitThat(() -> wanted.test(state), () -> "expected " + what + ", still " + state);
    }

    static void awaitThat(BooleanSupplier wanted, java.util.function.Supplier<String> complaint) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end)
                throw new AssertionError(complaint.get());
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
