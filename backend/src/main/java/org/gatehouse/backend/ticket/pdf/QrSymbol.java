package org.gatehouse.backend.ticket.pdf;

import java.io.IOException;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;

/// A ticket code as a QR symbol with error correction M, in the smallest version that holds it. A code of capitals,
/// digits and the nine signs of the QR alphanumeric set is stored in that mode: 122 characters need version 5.
final class QrSymbol {
    /// The empty frame the standard asks for, in modules on each side.
    static final int QUIET_ZONE = 4;

    private final QRCode symbol;

    private QrSymbol(QRCode symbol) {
        this.symbol = symbol;
    }

    /// @throws IllegalArgumentException when the text is longer than any QR symbol holds
    static QrSymbol of(String code) {
        try {
            var utf8 = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            boolean ascii = code.chars().allMatch(c -> c < 0x80);
            return new QrSymbol(Encoder.encode(code, ErrorCorrectionLevel.M, ascii ? Map.of() : utf8));
        } catch (WriterException e) {
            throw new IllegalArgumentException("This ticket code does not fit into a QR symbol.", e);
        }
    }

    int version() {
        return symbol.getVersion().getVersionNumber();
    }

    String mode() {
        return symbol.getMode().name();
    }

    /// Draws black modules, quiet zone included, into the square whose lower left corner is (x, y).
    void draw(PDPageContentStream page, float x, float y, float side) throws IOException {
        var modules = symbol.getMatrix();
        float module = side / (modules.getWidth() + 2 * QUIET_ZONE);
        page.setNonStrokingColor(0f, 0f, 0f);
        for (int row = 0; row < modules.getHeight(); row++) {
            float top = y + side - (QUIET_ZONE + row + 1) * module;
            addRow(page, modules, row, x + QUIET_ZONE * module, top, module);
        }
        page.fill();
    }

    /// Neighbouring black modules become one rectangle: no hairlines between them on a printer.
    private static void addRow(PDPageContentStream page, ByteMatrix modules, int row, float left, float bottom,
            float module) throws IOException {
        int column = 0;
        while (column < modules.getWidth()) {
            int end = column;
            while (end < modules.getWidth() && modules.get(end, row) == 1) {
                end++;
            }
            if (end > column) {
                page.addRect(left + column * module, bottom, (end - column) * module, module);
            }
            column = end + 1;
        }
    }
}
