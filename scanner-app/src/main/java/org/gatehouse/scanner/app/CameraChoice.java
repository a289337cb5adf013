package org.gatehouse.scanner.app;

import java.nio.file.Path;
import java.util.Locale;
import org.gatehouse.scanner.camera.Cameras;
import org.gatehouse.scanner.camera.FolderDriver;
import org.gatehouse.scanner.camera.FolderPlay;
import org.gatehouse.scanner.camera.WebcamCameras;

/// Where pictures come from: the machine's cameras, or images played as if they were one.
///
/// ```
/// -Dgatehouse.camera=/path/to/folder-or-image   # instead of the machine's cameras
/// -Dgatehouse.camera.ending=wait                # or loop (which is usual): what comes after the last image
/// -Dgatehouse.camera.rate=30                    # pictures a second
/// -Dgatehouse.camera.hold=20                    # for how many pictures each image is shown
/// -Dgatehouse.camera.gap=10                     # how many empty pictures follow each image
/// ```
public record CameraChoice(Cameras cameras, GateParts.View view) {
    private static final String PROPERTY = "gatehouse.camera";

    /// The machine's own cameras.
    public static CameraChoice ofThisMachine() {
        return new CameraChoice(WebcamCameras.ofThisMachine(), GateParts.View.MIRRORED);
    }

    /// Images in a camera's place; no native code is loaded then.
    public static CameraChoice playing(FolderPlay play) {
        return new CameraChoice(WebcamCameras.of(new FolderDriver(play)), GateParts.View.PLAIN);
    }

    /// As this process's system properties say.
    static CameraChoice ofProperties() {
        String source = System.getProperty(PROPERTY);
        if (source == null)
            return ofThisMachine();
        FolderPlay usual = FolderPlay.of(Path.of(source));
        String ending = System.getProperty(PROPERTY + ".ending", usual.ending().name());
        return playing(usual.at(Integer.getInteger(PROPERTY + ".rate", (int) usual.rate()))
                .holding(Integer.getInteger(PROPERTY + ".hold", usual.picturesEach()),
                        Integer.getInteger(PROPERTY + ".gap", usual.picturesAfter()))
                .ending(FolderPlay.Ending.valueOf(ending.toUpperCase(Locale.ROOT))));
    }
}
