package org.gatehouse.scanner.app;

import java.io.IOException;
import java.nio.file.Path;
import org.gatehouse.scanner.camera.FolderDriver;
import org.gatehouse.scanner.camera.FolderPlay;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/// The gate's window to be drawn, with a hand before its camera that is drawn once for all.
@ExtendWith(ApplicationExtension.class)
abstract class DrawnGate {
    @TempDir
    static Path hand;
    private static FolderPlay camera;

    @TempDir
    Path home;

    @BeforeAll
    static void aHandIsBeforeTheCamera() throws IOException {
        camera = GateAlbum.emptyHand(hand);
    }

    GateStage open(FakeGates gates) {
        return GateStage.open(home, gates, new FolderDriver(camera), 1000, 680);
    }
}
