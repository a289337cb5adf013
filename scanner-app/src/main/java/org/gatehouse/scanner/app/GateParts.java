package org.gatehouse.scanner.app;

import java.time.InstantSource;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.scanner.camera.CameraPatience;
import org.gatehouse.scanner.camera.Cameras;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.sync.checkin.GateClients;

/// What a gate program is made of.
///
/// @param gates         the events this machine is enrolled for
/// @param patience      how long a camera may misbehave before it is said
/// @param view          how the camera's picture is shown
/// @param suggestedName what this machine is called until somebody says otherwise
/// @param nanos         a steady clock in nanoseconds
public record GateParts(GateClients gates, Cameras cameras, CameraPatience patience, View view, Settings settings, Speaker speaker,
        Locale locale, String suggestedName, InstantSource clock, LongSupplier nanos) {
    /// How the camera's picture is shown.
    public enum View {
        /// As in a mirror, so that a hand moves the way its picture moves.
        MIRRORED,
        /// As it is, so that writing can be read.
        PLAIN
    }
}
