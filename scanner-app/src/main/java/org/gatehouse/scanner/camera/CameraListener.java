package org.gatehouse.scanner.camera;

import java.util.List;

/// Is told what a [CameraLoop] does, on the loop's own threads.
public interface CameraListener {
    /// The camera's state is now this one.
    void cameraIs(CameraState state);

    /// These cameras are connected.
    void camerasAre(List<CameraName> cameras);

    /// A new picture is there to be taken.
    default void pictureCame() {}
}
