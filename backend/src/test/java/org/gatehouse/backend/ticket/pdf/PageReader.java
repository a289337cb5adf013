package org.gatehouse.backend.ticket.pdf;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Reads the code of a ticket's page, as often as a person would hold it up: codes are made by chance, and now and then
/// there is one that this reader reads in one size and not in another.
public final class PageReader {
    private static final List<Integer> DPI = List.of(150, 300, 110);
    private static final List<Function<LuminanceSource, Binarizer>> LOOKS = List.of(HybridBinarizer::new,
            GlobalHistogramBinarizer::new);

    private PageReader() {}

    /// @throws AssertionError where it reads nothing in any size
    public static String read(PDFRenderer pages, int page) throws IOException {
        for (int dpi : DPI) {
            var image = pages.renderImageWithDPI(page, dpi);
            for (var look : LOOKS) {
                var read = read(image, look);
                if (read.isPresent()) {
                    return read.get();
                }
            }
        }
        throw new AssertionError("no code is read on page " + (page + 1));
    }

    private static Optional<String> read(BufferedImage page, Function<LuminanceSource, Binarizer> look) {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(look.apply(source)),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        } catch (ReaderException unread) {
            return Optional.empty();
        }
    }
}
