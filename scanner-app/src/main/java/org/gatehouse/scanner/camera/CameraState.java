package org.gatehouse.scanner.camera;

/// What the camera is doing.
public sealed interface CameraState {
    /// Not wanted at the moment; its light is off.
    record Off() implements CameraState {}

    /// Being looked for or opened; no picture has come yet.
    record Starting() implements CameraState {}

    /// Pictures come.
    ///
    /// @param rate pictures a second over the last second
    record Live(CameraName camera, int width, int height, double rate) implements CameraState {}

    /// Something is wrong; the camera is tried again by itself.
    record Faulty(CameraFault fault) implements CameraState {}
}
