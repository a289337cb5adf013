package org.gatehouse.scanner.camera;

import java.util.List;
import org.gatehouse.scanner.picture.RawPicture;

/// The cameras of this machine. All calls may block for seconds and belong on a camera thread.
public interface Cameras {
    /// The cameras connected now, in the driver's order.
    ///
    /// @throws CameraTrouble when the list cannot be had
    List<CameraName> list() throws CameraTrouble;

    /// Opens a camera at the size that reads codes best. An open camera is not yet one that sends pictures.
    ///
    /// @throws CameraTrouble when it is gone or does not open
    Open open(CameraName camera) throws CameraTrouble;

    /// A camera that has been opened.
    interface Open extends AutoCloseable {
        /// Waits for the next picture and copies it.
        ///
        /// @return false when none came, the camera being asked in vain
        boolean read(RawPicture into) throws CameraTrouble;

        /// Whether an unchanging picture is a fault here; it is not where still images are played.
        boolean isLiving();

        @Override
        void close();
    }
}
