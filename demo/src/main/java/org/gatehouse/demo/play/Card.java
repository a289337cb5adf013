package org.gatehouse.demo.play;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/// A white card with one or more codes on it, for whatever somebody may show to a gate that is no printed ticket.
public final class Card {
    private static final int SIDE = 480;

    private Card() {}

    /// A picture of codes side by side.
    public static BufferedImage of(String... texts) {
        var card = new BufferedImage(SIDE * texts.length, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        var pen = card.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, card.getWidth(), SIDE);
        pen.dispose();
        for (int i = 0; i < texts.length; i++) {
            draw(symbol(texts[i]), card, i * SIDE);
        }
        return Paper.held(card);
    }

    private static void draw(BitMatrix symbol, BufferedImage card, int left) {
        for (int y = 0; y < symbol.getHeight(); y++) {
            for (int x = 0; x < symbol.getWidth(); x++) {
                if (symbol.get(x, y)) {
                    card.setRGB(left + x, y, 0);
                }
            }
        }
    }

    private static BitMatrix symbol(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE,
                    Map.of(EncodeHintType.ERROR_CORRECTION, "M", EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("This does not fit into a QR symbol: " + List.of(text), e);
        }
    }
}
