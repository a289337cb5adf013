package org.gatehouse.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gatehouse.backend.ticket.pdf.TicketFace;
import org.gatehouse.backend.ticket.pdf.TicketPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {
    @TempDir
    Path folder;

    @Test
    void eachPageBecomesAPictureThatAReaderReads() throws Exception {
        var pdf = Files.write(folder.resolve("two.pdf"),
                new TicketPdf(Locale.ENGLISH).render(List.of(ticket("FIRST"), ticket("SECOND"))));

        var pictures = Paper.held(pdf);

        assertThat(pictures).hasSize(2)
                .allSatisfy(picture -> assertThat(picture.getWidth()).isEqualTo(Paper.WIDTH))
                .allSatisfy(picture -> assertThat(picture.getHeight()).isEqualTo(Paper.HEIGHT));
        assertThat(read(pictures.get(0))).isEqualTo(code("FIRST"));
        assertThat(read(pictures.get(1))).isEqualTo(code("SECOND"));
    }

    @Test
    void aPictureAppearsInTheFolderWholeOrNotAtAll() throws Exception {
        var file = Paper.write(new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY), folder.resolve("deep/a.png"));

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(64);
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    private static TicketFace ticket(String mark) {
        var doors = ZonedDateTime.of(2026, 9, 12, 17, 0, 0, 0, ZoneId.of("Europe/Madrid"));
        return new TicketFace("Harvest Moon", "Harvest Moon Festival", "Old Harbour", doors, doors.plusHours(1),
                "محمد Ada", "Day ticket", List.of("North"), 1, "€ 45.00", "REG-1", code(mark), mark);
    }

    /// As long as a real one.
    private static String code(String mark) {
        return (mark + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".repeat(4)).substring(0, 122);
    }

    private static String read(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }
}
