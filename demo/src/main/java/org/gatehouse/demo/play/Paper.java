package org.gatehouse.demo.play;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Printed tickets as a camera sees them: the pages of a PDF, folded once across the middle, held before a 720p camera.
public final class Paper {
    /// Pixels of a picture.
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 720;
    /// What is behind the paper.
    private static final Color BACKGROUND = new Color(0x58, 0x58, 0x58);
    /// How much of the picture's height the paper takes up.
    private static final double FILLS = 0.96;

    private Paper() {}

    /// The pages of a document as pictures, in its order.
    ///
    /// @throws UncheckedIOException where it is no PDF that can be read
    public static List<BufferedImage> held(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var pictures = new ArrayList<BufferedImage>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                fold(document.getPage(page));
                pictures.add(before(new PDFRenderer(document), page, document.getPage(page).getCropBox()));
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the ticket document " + pdf, e);
        }
    }

    /// A picture of something flat, such as a screen that shows a code, held before the camera.
    public static BufferedImage held(BufferedImage flat) {
        double scale = Math.min(WIDTH * FILLS / flat.getWidth(), HEIGHT * FILLS / flat.getHeight());
        var picture = background();
        var pen = picture.createGraphics();
        int width = (int) (flat.getWidth() * scale);
        int height = (int) (flat.getHeight() * scale);
        pen.drawImage(flat, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
        pen.dispose();
        return picture;
    }

    /// Puts a picture into a folder so that whoever watches it never finds half a file.
    public static Path write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var aside = file.resolveSibling(file.getFileName() + ".part");
            ImageIO.write(picture, "png", aside.toFile());
            return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static void fold(PDPage page) {
        var whole = page.getMediaBox();
        float half = whole.getHeight() / 2;
        page.setCropBox(new PDRectangle(whole.getLowerLeftX(), whole.getLowerLeftY() + half, whole.getWidth(), half));
    }

    private static BufferedImage before(PDFRenderer renderer, int page, PDRectangle paper) throws IOException {
        float scale = (float) Math.min(WIDTH * FILLS / paper.getWidth(), HEIGHT * FILLS / paper.getHeight());
        var drawn = renderer.renderImage(page, scale, ImageType.GRAY);
        var picture = background();
        Graphics2D pen = picture.createGraphics();
        pen.drawImage(drawn, (WIDTH - drawn.getWidth()) / 2, (HEIGHT - drawn.getHeight()) / 2, null);
        pen.dispose();
        return picture;
    }

    private static BufferedImage background() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(BACKGROUND);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return picture;
    }
}
