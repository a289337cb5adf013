package org.gatehouse.benchmarks.decode;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;

/// Draws what a 720p camera sees of tickets: turned, sheared, blurred, noisy, among other printed matter.
final class Frames {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    /// Each pixel is the mean of so many squared.
    private static final int FINER = 3;
    private static final double NOISE = 6;

    private final double pixelsPerModule;
    private final double blur;

    /// @param pixelsPerModule 0 for a picture without a code
    /// @param blur standard deviation in pixels
    Frames(double pixelsPerModule, double blur) {
        this.pixelsPerModule = pixelsPerModule;
        this.blur = blur;
    }

    GreyPicture draw(String code, long seed) {
        var random = new Random(seed);
        var canvas = new BufferedImage(WIDTH * FINER, HEIGHT * FINER, BufferedImage.TYPE_BYTE_GRAY);
        var pen = canvas.createGraphics();
        pen.scale(FINER, FINER);
        surroundings(pen, random);
        if (pixelsPerModule > 0) {
            code(pen, matrix(code), random);
        }
        pen.dispose();
        return finish(blurred(reduced(canvas)), random);
    }

    private static void surroundings(Graphics2D pen, Random random) {
        pen.setColor(new Color(120, 120, 120));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 60; i++) {
            int grey = 60 + random.nextInt(140);
            pen.setColor(new Color(grey, grey, grey));
            pen.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 5 + random.nextInt(90), 2 + random.nextInt(30));
        }
    }

    private void code(Graphics2D pen, ByteMatrix matrix, Random random) {
        int side = matrix.getWidth();
        pen.translate(WIDTH / 2.0 + random.nextInt(200) - 100, HEIGHT / 2.0 + random.nextInt(100) - 50);
        pen.rotate(random.nextDouble() * 2 * Math.PI);
        pen.shear(random.nextDouble() * 0.2 - 0.1, 0);
        pen.scale(pixelsPerModule, pixelsPerModule);
        pen.translate(-side / 2.0, -side / 2.0);
        pen.setColor(new Color(225, 225, 225));
        pen.fillRect(-4, -4, side + 8, side + 8);
        var modules = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                modules.setRGB(x, y, matrix.get(x, y) == 1 ? 0x1e1e1e : 0xe1e1e1);
            }
        }
        pen.drawImage(modules, 0, 0, null);
    }

    private static ByteMatrix matrix(String code) {
        try {
            return Encoder.encode(code, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static float[] reduced(BufferedImage fine) {
        byte[] pixels = ((DataBufferByte) fine.getRaster().getDataBuffer()).getData();
        var light = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT * FINER; y++) {
            for (int x = 0; x < WIDTH * FINER; x++) {
                light[y / FINER * WIDTH + x / FINER] += (pixels[y * WIDTH * FINER + x] & 0xff)
                        / (float) (FINER * FINER);
            }
        }
        return light;
    }

    private float[] blurred(float[] light) {
        int reach = (int) Math.ceil(3 * blur);
        var across = new float[light.length];
        var down = new float[light.length];
        spread(light, across, reach, 1, WIDTH);
        spread(across, down, reach, WIDTH, HEIGHT);
        return down;
    }

    /// Along one direction, in which neighbours lie `stride` apart and a line has `length` pixels.
    private void spread(float[] from, float[] to, int reach, int stride, int length) {
        var weights = new float[reach + 1];
        float sum = 0;
        for (int i = 0; i <= reach; i++) {
            weights[i] = (float) Math.exp(-i * i / (2 * blur * blur));
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        for (int at = 0; at < from.length; at++) {
            int place = at / stride % length;
            float light = 0;
            for (int i = -reach; i <= reach; i++) {
                light += weights[Math.abs(i)] * from[at + (Math.clamp(place + i, 0, length - 1) - place) * stride];
            }
            to[at] = light / sum;
        }
    }

    private static GreyPicture finish(float[] light, Random random) {
        var picture = new GreyPicture(WIDTH, HEIGHT);
        for (int i = 0; i < light.length; i++) {
            picture.pixels()[i] = (byte) Math.clamp(Math.round(light[i] + NOISE * random.nextGaussian()), 0, 255);
        }
        return picture;
    }
}
