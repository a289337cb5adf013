package org.gatehouse.scanner.camera;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a listener what changed and nothing else. A fault stays said until a picture comes: while a broken
/// camera is tried again and again the words must not flicker.
final class CameraReport {
    private final CameraListener listener;
    private CameraState last = new CameraState.Off();
    private List<CameraName> lastCameras = List.of();
    private @Nullable CameraName opening;

    CameraReport(CameraListener listener) {
        this.listener = listener;
    }

    synchronized void starting() {
        if (!(last instanceof CameraState.Faulty))
            state(new CameraState.Starting());
    }

    synchronized void opening(CameraName camera) {
        opening = camera;
    }

    /// The camera's thread has been stuck in its driver for too long.
    synchronized void silence() {
        if (opening != null && !(last instanceof CameraState.Faulty) && !(last instanceof CameraState.Off))
            state(new CameraState.Faulty(new CameraFault.NoPicture(opening)));
    }

    void picture() {
        listener.pictureCame();
    }

    synchronized void live(CameraName camera, int width, int height, double rate) {
        CameraState live = new CameraState.Live(camera, width, height, Math.rint(rate * 10) / 10);
        state(live);
    }

    synchronized void state(CameraState state) {
        if (state.equals(last))
            return;
        last = state;
        listener.cameraIs(state);
    }

    synchronized void cameras(List<CameraName> cameras) {
        if (cameras.equals(lastCameras))
            return;
        lastCameras = cameras;
        listener.camerasAre(cameras);
    }
}
