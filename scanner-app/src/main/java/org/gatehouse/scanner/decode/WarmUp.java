package org.gatehouse.scanner.decode;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Arrays;
import org.gatehouse.scanner.picture.GreyPicture;

/// Reads a made-up code a few times, so that the first guest's is not the reader's first: it would take twenty times
/// as long.
final class WarmUp {
    private static final String TEXT = "GATEHOUSE WARMS UP ".repeat(6);
    private static final int PIXELS = 4;
    private static final int MARGIN = 60;
    private static final int TIMES = 6;

    private WarmUp() {}

    static void warm(CodeReader reader) {
        GreyPicture picture = picture();
        for (int i = 0; i < TIMES; i++)
            reader.read(picture);
        GreyPicture empty = new GreyPicture(picture.width(), picture.height());
        Arrays.fill(empty.pixels(), (byte) 128);
        for (int i = 0; i < TIMES; i++)
            reader.readLive(empty, () -> false);
    }

    private static GreyPicture picture() {
        ByteMatrix code = code();
        int side = code.getWidth() * PIXELS + 2 * MARGIN;
        GreyPicture picture = new GreyPicture(side, side);
        Arrays.fill(picture.pixels(), (byte) 220);
        for (int y = MARGIN; y < side - MARGIN; y++)
            for (int x = MARGIN; x < side - MARGIN; x++)
                if (code.get((x - MARGIN) / PIXELS, (y - MARGIN) / PIXELS) == 1)
                    picture.set(x, y, 30);
        return picture;
    }

    private static ByteMatrix code() {
        try {
            return Encoder.encode(TEXT, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a code of plain letters can always be drawn", e);
        }
    }
}
