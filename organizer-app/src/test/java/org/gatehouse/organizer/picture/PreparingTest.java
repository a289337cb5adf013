package org.gatehouse.organizer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gatehouse.organizer.office.PaperPictures;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.EventPicture.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparingTest {
    @TempDir
    Path home;

    @Test
    void aPhotographIsMadeAsSmallAsItIsShownAndKeepsItsForm() throws IOException {
        var ready = ready(PaperPictures.moon(4000, 3000, "jpg"));

        assertThat(ready.picture().width()).isEqualTo(EventPicture.LONGEST_SIDE);
        assertThat(ready.picture().height()).isEqualTo(1200);
        assertThat(ready.picture().format()).isEqualTo(Format.JPEG);
        assertThat(ready.content().length).isLessThan(EventPicture.LARGEST);
        assertThat(PaperPictures.read(ready.content()).getWidth()).isEqualTo(EventPicture.LONGEST_SIDE);
    }

    @Test
    void aSmallPictureIsNotMadeLarger() throws IOException {
        assertThat(ready(PaperPictures.moon(120, 80, "png")).picture().width()).isEqualTo(120);
    }

    @Test
    void whatACameraWritesBesideItStaysHere() throws IOException {
        var photograph = held(PaperPictures.moon(120, 80, "jpg"), 1, "Lisbon 38.7");
        assertThat(text(photograph)).contains("Lisbon 38.7");

        assertThat(text(ready(photograph).content())).doesNotContain("Lisbon").doesNotContain("Exif");
    }

    /// What lay in the corner at the upper left of the sensor's picture lies there in the upright one.
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"})
    void aPhotographIsUprightHoweverTheCameraWasHeld(int how, int right, int bottom) throws IOException {
        var ready = ready(held(cornered(96, 64), how, ""));

        var upright = PaperPictures.read(ready.content());
        assertThat(upright.getWidth()).isEqualTo(how < 5 ? 96 : 64);
        int x = right == 0 ? 4 : upright.getWidth() - 5;
        int y = bottom == 0 ? 4 : upright.getHeight() - 5;
        assertThat(new Color(upright.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(upright.getWidth() / 2, upright.getHeight() / 2)).getRed())
                .isLessThan(60);
    }

    @Test
    void whatIsSeenThroughStaysSo() throws IOException {
        var ready = ready(PaperPictures.written(new BufferedImage(50, 40, BufferedImage.TYPE_INT_ARGB), "png"));

        assertThat(ready.picture().format()).isEqualTo(Format.PNG);
        assertThat(PaperPictures.read(ready.content()).getRGB(20, 20) >>> 24).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void anotherKindOfPictureIsNone(String ending) throws IOException {
        assertThat(Preparing.of(file(PaperPictures.moon(50, 40, ending)))).isEqualTo(new Preparation.NotAPicture());
    }

    @Test
    void aFileWithoutAPictureIsToldFromOneThatIsTooLargeAndOneThatIsGone() throws IOException {
        var large = home.resolve("large.jpg");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Preparing.LARGEST_FILE + 1);
        }

        assertThat(Preparing.of(file("Not a picture".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Preparation.NotAPicture());
        assertThat(Preparing.of(large)).isEqualTo(new Preparation.TooLarge());
        assertThat(Preparing.of(home.resolve("gone.png"))).isEqualTo(new Preparation.Unreadable());
    }

    private Preparation.Ready ready(byte[] content) throws IOException {
        return (Preparation.Ready) Preparing.of(file(content));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(home.resolve("chosen"), content);
    }

    /// Blue, with red in the corner at the upper left.
    private static byte[] cornered(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 16, 16);
        graphics.dispose();
        return PaperPictures.written(image, "jpg");
    }

    /// With an Exif part that says how the camera was held, and something more.
    private static byte[] held(byte[] jpeg, int how, String more) {
        var words = more.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + words.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) how).putShort((short) 0)
                .putInt(0).put(words);
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (2 + exif.capacity()))
                .array());
        file.writeBytes(exif.array());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
