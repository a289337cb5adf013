package org.gatehouse.scanner.decode;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Arrays;
import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;

/// A picture a camera might take of codes, drawn from known text: tilted, blurred, noisy, unevenly lit.
public final class Scene {
    private static final int SAMPLES = 4;
    private static final int QUIET = 4;

    private final float[] light;
    private final int width;
    private final int height;

    public Scene(int width, int height, double ground) {
        this.width = width;
        this.height = height;
        light = new float[width * height];
        Arrays.fill(light, (float) ground);
    }

    /// One code and how it is held.
    ///
    /// @param pixels per module at the code's centre
    /// @param turned in the picture's plane, degrees
    /// @param tiltX  away from the camera about the horizontal axis, degrees
    public record Held(String text, ErrorCorrectionLevel level, double x, double y, double pixels, double turned,
            double tiltX, double tiltY, double dark, double bright) {
        public static Held of(String text, double x, double y, double pixels) {
            return new Held(text, ErrorCorrectionLevel.M, x, y, pixels, 0, 0, 0, 30, 225);
        }

        public Held tilted(double turned, double tiltX, double tiltY) {
            return new Held(text, level, x, y, pixels, turned, tiltX, tiltY, dark, bright);
        }

        public Held inked(double dark, double bright) {
            return new Held(text, level, x, y, pixels, turned, tiltX, tiltY, dark, bright);
        }

        public Held corrected(ErrorCorrectionLevel level) {
            return new Held(text, level, x, y, pixels, turned, tiltX, tiltY, dark, bright);
        }
    }

    public Scene with(Held held) {
        ByteMatrix code = encode(held);
        double side = code.getWidth() + 2 * QUIET;
        double[] toCode = inverse(projection(held));
        double reach = side * held.pixels;
        for (int y = (int) Math.max(0, held.y - reach); y < Math.min(height, held.y + reach); y++)
            for (int x = (int) Math.max(0, held.x - reach); x < Math.min(width, held.x + reach); x++)
                light[y * width + x] = pixel(held, code, toCode, x, y, light[y * width + x]);
        return this;
    }

    private static float pixel(Held held, ByteMatrix code, double[] toCode, int x, int y, float ground) {
        float sum = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double px = x + (i % SAMPLES + 0.5) / SAMPLES - held.x;
            double py = y + (i / SAMPLES + 0.5) / SAMPLES - held.y;
            double w = toCode[6] * px + toCode[7] * py + toCode[8];
            double u = (toCode[0] * px + toCode[1] * py + toCode[2]) / w + code.getWidth() / 2.0;
            double v = (toCode[3] * px + toCode[4] * py + toCode[5]) / w + code.getWidth() / 2.0;
            sum += colour(held, code, u, v, ground);
        }
        return sum / (SAMPLES * SAMPLES);
    }

    private static double colour(Held held, ByteMatrix code, double u, double v, float ground) {
        int side = code.getWidth();
        if (u < -QUIET || v < -QUIET || u >= side + QUIET || v >= side + QUIET)
            return ground;
        boolean inside = u >= 0 && v >= 0 && u < side && v < side;
        return inside && code.get((int) u, (int) v) == 1 ? held.dark : held.bright;
    }

    /// From the code's plane (modules from its centre) to the picture (pixels from the held place).
    private static double[] projection(Held held) {
        double a = Math.toRadians(held.turned);
        double b = Math.toRadians(held.tiltX);
        double c = Math.toRadians(held.tiltY);
        double[][] r = {
                {Math.cos(a) * Math.cos(c) - Math.sin(a) * Math.sin(b) * Math.sin(c), -Math.sin(a) * Math.cos(b)},
                {Math.sin(a) * Math.cos(c) + Math.cos(a) * Math.sin(b) * Math.sin(c), Math.cos(a) * Math.cos(b)},
                {-Math.cos(b) * Math.sin(c), Math.sin(b)}};
        double distance = 150;
        double focal = held.pixels * distance;
        return new double[]{focal * r[0][0], focal * r[0][1], 0, focal * r[1][0], focal * r[1][1], 0, r[2][0],
                r[2][1], distance};
    }

    private static double[] inverse(double[] m) {
        double a = m[4] * m[8] - m[5] * m[7], b = m[5] * m[6] - m[3] * m[8], c = m[3] * m[7] - m[4] * m[6];
        double d = m[0] * a + m[1] * b + m[2] * c;
        return new double[]{a / d, (m[2] * m[7] - m[1] * m[8]) / d, (m[1] * m[5] - m[2] * m[4]) / d, b / d,
                (m[0] * m[8] - m[2] * m[6]) / d, (m[2] * m[3] - m[0] * m[5]) / d, c / d,
                (m[1] * m[6] - m[0] * m[7]) / d, (m[0] * m[4] - m[1] * m[3]) / d};
    }

    private static ByteMatrix encode(Held held) {
        try {
            return Encoder.encode(held.text, held.level).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Blurs with a Gaussian of this many pixels.
    public Scene blurred(double sigma) {
        if (sigma <= 0)
            return this;
        int reach = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * reach + 1];
        float total = 0;
        for (int i = -reach; i <= reach; i++)
            total += kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
        for (int i = 0; i < kernel.length; i++)
            kernel[i] /= total;
        float[] half = new float[light.length];
        convolve(light, half, kernel, reach, 1, width, width, height);
        convolve(half, light, kernel, reach, width, height, width, height);
        return this;
    }

    private static void convolve(float[] from, float[] to, float[] kernel, int reach, int stride, int length,
            int width, int height) {
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int at = stride == 1 ? x : y;
                int i = y * width + x;
                float sum = 0;
                for (int k = -reach; k <= reach; k++)
                    sum += kernel[k + reach] * from[i + (Math.clamp(at + k, 0, length - 1) - at) * stride];
                to[i] = sum;
            }
    }

    /// Darkens the picture from left to right, to this part of its light.
    public Scene shaded(double atRight) {
        for (int i = 0; i < light.length; i++)
            light[i] *= (float) (1 - (1 - atRight) * (i % width) / width);
        return this;
    }

    /// Lays something plain over a part of the picture.
    public Scene covered(int left, int top, int across, int down, double with) {
        for (int y = top; y < top + down; y++)
            Arrays.fill(light, y * width + left, y * width + left + across, (float) with);
        return this;
    }

    /// A bright spot, as of a lamp on a screen.
    public Scene glare(double x, double y, double radius, double strength) {
        for (int i = 0; i < light.length; i++) {
            double d = Math.hypot(i % width - x, i / width - y) / radius;
            light[i] += (float) (strength * Math.exp(-d * d));
        }
        return this;
    }

    public GreyPicture noisy(double sigma, long seed) {
        Random random = new Random(seed);
        GreyPicture picture = new GreyPicture(width, height);
        for (int i = 0; i < light.length; i++)
            picture.pixels()[i] = (byte) Math.clamp(Math.round(light[i] + sigma * random.nextGaussian()), 0, 255);
        return picture;
    }
}
