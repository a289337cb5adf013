package org.gatehouse.scanner.app;

import com.github.sarxos.webcam.WebcamDriver;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.gatehouse.scanner.camera.FolderDriver;
import org.gatehouse.scanner.camera.FolderPlay;
import org.gatehouse.scanner.decode.Scene;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.ticketing.admission.Verdict;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/// The real window over a gate that is played, and a camera before which things are held.
@ExtendWith(ApplicationExtension.class)
abstract class AtTheWindow {
    static final String ADA = "ADA LINDQVIST WEEKEND 1";
    static final String BEN = "BEN OSEI WEEKEND 2";

    @TempDir
    Path home;
    final FakeGate gate = new FakeGate()
            .saying(ADA, new Verdict.Admit(Festival.ticketOf("Ada Lindqvist", Festival.WEEKEND), 0))
            .saying(BEN, Verdicts.oneOfEach().get("already-in"));

    GateStage open(FakeGates gates, WebcamDriver driver) {
        return GateStage.open(home, gates, driver, 1000, 680);
    }

    /// A camera before which [#show] holds things, one after the other, without a pause between.
    FolderDriver camera() {
        try {
            return new FolderDriver(FolderPlay.of(Files.createDirectories(home.resolve("camera"))).sized(640, 480)
                    .at(10).holding(20, 0).ending(FolderPlay.Ending.WAIT));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void show(String name, String code) throws IOException {
        save(name, scene(code));
    }

    static GreyPicture scene(String code) {
        return new Scene(640, 480, 110).with(Scene.Held.of(code, 320, 240, 8).tilted(6, 8, -6)).blurred(0.8)
                .noisy(4, 1);
    }

    static BufferedImage image(GreyPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++)
            for (int x = 0; x < picture.width(); x++)
                image.setRGB(x, y, picture.at(x, y) * 0x010101);
        return image;
    }

    void save(String name, GreyPicture picture) throws IOException {
        BufferedImage image = image(picture);
        Path whole = home.resolve(name + ".tmp");
        ImageIO.write(image, "png", whole.toFile());
        Files.move(whole, home.resolve("camera").resolve(name + ".png"), StandardCopyOption.ATOMIC_MOVE);
    }
}
