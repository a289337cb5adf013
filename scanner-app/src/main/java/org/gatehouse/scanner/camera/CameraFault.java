package org.gatehouse.scanner.camera;

/// What is wrong with the camera. All but a missing driver are looked after without a restart: the camera is tried
/// again by itself.
public sealed interface CameraFault {
    /// No camera is connected to this machine.
    record Missing() implements CameraFault {}

    /// The list of cameras could not be had.
    record NotListed(String reason) implements CameraFault {}

    /// The software that speaks to cameras cannot run on this machine; nothing changes that before the next start.
    record NoDriver() implements CameraFault {}

    /// The camera is there and does not open: another program holds it, or the system forbids it.
    record Busy(CameraName camera) implements CameraFault {}

    /// The camera opened and sends no picture.
    record NoPicture(CameraName camera) implements CameraFault {}

    /// The picture is all black: a closed shutter, a covered lens.
    record Black(CameraName camera) implements CameraFault {}

    /// The picture stands still to the last bit, which no living sensor does.
    record Frozen(CameraName camera) implements CameraFault {}

    /// The camera was there and is gone.
    record Unplugged(CameraName camera) implements CameraFault {}
}
