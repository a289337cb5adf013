package org.gatehouse.scanner.gate;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Optional;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraFault;
import org.gatehouse.scanner.camera.CameraName;
import org.gatehouse.scanner.camera.CameraState;

/// Puts a camera's state into words.
public final class CameraWords {
    private final Words words;

    public CameraWords(Words words) {
        this.words = words;
    }

    /// What to show in the picture's place, and what to do; empty while there is a picture.
    public record Trouble(String title, String next) {}

    public Optional<Trouble> trouble(CameraState state) {
        return switch (state) {
            case CameraState.Live ignored -> Optional.empty();
            case CameraState.Off ignored -> Optional.of(of("camera.off", ""));
            case CameraState.Starting ignored -> Optional.of(of("camera.starting", ""));
            case CameraState.Faulty faulty -> Optional.of(fault(faulty.fault()));
        };
    }

    private Trouble fault(CameraFault fault) {
        return switch (fault) {
            case CameraFault.Missing ignored -> of("camera.missing", "");
            case CameraFault.NotListed ignored -> of("camera.not-listed", "");
            case CameraFault.NoDriver ignored -> of("camera.no-driver", "");
            case CameraFault.Busy busy -> of("camera.busy", busy.camera());
            case CameraFault.NoPicture none -> of("camera.no-picture", none.camera());
            case CameraFault.Black black -> of("camera.black", black.camera());
            case CameraFault.Frozen frozen -> of("camera.frozen", frozen.camera());
            case CameraFault.Unplugged gone -> of("camera.unplugged", gone.camera());
        };
    }

    private Trouble of(String key, CameraName camera) {
        return of(key, camera.text());
    }

    private Trouble of(String key, String camera) {
        return new Trouble(words.say(key, arg("camera", camera)), words.say(key + ".next", arg("camera", camera)));
    }
}
