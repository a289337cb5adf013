package org.gatehouse.scanner.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.gatehouse.scanner.camera.FolderPlay.Ending;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.scanner.picture.RawPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCameraTest {
    private static final int EMPTY = 0x60;

    @TempDir
    Path folder;

    @Test
    void imagesPlayInTheOrderOfTheirNamesEachForItsTime() throws Exception {
        image("a.png", 200);
        image("b.jpg", 10);

        assertThat(greysOf(play(Ending.LOOP).holding(2, 1), 9)).containsExactly(200, 200, EMPTY, 10, 10, EMPTY, 200,
                200, EMPTY);
    }

    @Test
    void playedOnceTheCameraWaitsAndNoticesANewImage() throws Exception {
        image("a.png", 200);
        try (Cameras.Open camera = open(play(Ending.WAIT))) {
            assertThat(greys(camera, 3)).containsExactly(200, EMPTY, EMPTY);

            image("b.png", 100);

            assertThat(greys(camera, 3)).containsExactly(100, EMPTY, EMPTY);
        }
    }

    @Test
    void aStillImageIsACameraToo() throws Exception {
        image("only.png", 77);

        FolderPlay still = FolderPlay.of(folder.resolve("only.png")).at(200).sized(40, 30).holding(1, 0);

        assertThat(greysOf(still, 3)).containsExactly(77, 77, 77);
    }

    @Test
    void aFileThatIsNoImageIsPassedOver() throws Exception {
        Files.writeString(folder.resolve("a.png"), "half an image");
        image("b.png", 50);

        assertThat(greysOf(play(Ending.LOOP), 2)).containsExactly(50, 50);
    }

    @Test
    void anImageOfAnotherShapeIsLetterboxed() throws Exception {
        BufferedImage tall = new BufferedImage(100, 600, BufferedImage.TYPE_INT_RGB);
        fill(tall, 220);
        ImageIO.write(tall, "png", folder.resolve("tall.png").toFile());

        try (Cameras.Open camera = open(play(Ending.LOOP))) {
            GreyPicture picture = next(camera);
            assertThat(picture.at(0, 15)).isEqualTo(EMPTY);
            assertThat(picture.at(20, 1)).isEqualTo(220);
            assertThat(picture.at(20, 28)).isEqualTo(220);
        }
    }

    @Test
    void thePaceIsKept() throws Exception {
        image("a.png", 200);
        try (Cameras.Open camera = open(play(Ending.LOOP).at(50))) {
            next(camera);
            long start = System.nanoTime();
            greys(camera, 20);

            assertThat((System.nanoTime() - start) / 1e6).isBetween(350.0, 600.0);
        }
    }

    private FolderPlay play(Ending ending) {
        return FolderPlay.of(folder).at(200).sized(40, 30).holding(1, 0).ending(ending);
    }

    private static List<Integer> greysOf(FolderPlay play, int count) throws CameraTrouble {
        try (Cameras.Open camera = open(play)) {
            return greys(camera, count);
        }
    }

    private static Cameras.Open open(FolderPlay play) throws CameraTrouble {
        WebcamCameras cameras = WebcamCameras.of(new FolderDriver(play));
        return cameras.open(cameras.list().getFirst());
    }

    private static List<Integer> greys(Cameras.Open camera, int count) throws CameraTrouble {
        List<Integer> greys = new ArrayList<>();
        for (int i = 0; i < count; i++)
            greys.add(next(camera).at(20, 15));
        return greys;
    }

    private static GreyPicture next(Cameras.Open camera) throws CameraTrouble {
        RawPicture raw = new RawPicture();
        assertThat(camera.read(raw)).isTrue();
        GreyPicture grey = new GreyPicture();
        raw.toGrey(grey);
        return grey;
    }

    private void image(String name, int grey) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        fill(image, grey);
        ImageIO.write(image, name.substring(name.indexOf('.') + 1), folder.resolve(name).toFile());
    }

    private static void fill(BufferedImage image, int grey) {
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(grey, grey, grey));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.dispose();
    }
}
