package org.gatehouse.benchmarks.decode;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Random;

/// A ticket on paper or on a phone's screen: its code, what has happened to it, and how it is held before the camera.
/// Places on it are in modules from the code's top left corner.
final class Sheet {
    /// Nothing has happened to it.
    static final Wear NEW = new Wear(0, 0, 0);
    private static final int QUIET = 4;
    private static final int FINER = 3;
    private static final double EYE = 150;

    private final ByteMatrix code;
    private final Ink ink;
    private final Wear wear;
    private final double[] waves = new double[9];
    private final double[] cracks;
    private final int corner;

    /// @param dark   brightness of the dark modules, 0 to 255
    /// @param bright of the bright ones and the ground around the code
    record Ink(double dark, double bright) {}

    /// What a ticket goes through in a pocket.
    ///
    /// @param crumple how far the paper strays from the plane it once was, in modules
    /// @param cracks  lines across the screen
    /// @param torn    legs of the triangle missing at a corner, in modules from the quiet zone's edge
    record Wear(double crumple, int cracks, double torn) {}

    /// How it is held.
    ///
    /// @param pixels a module's width where the code's middle is
    /// @param turned in the picture's plane, in radians; the tilts likewise
    record Pose(double x, double y, double pixels, double turned, double tiltX, double tiltY) {}

    Sheet(String text, Ink ink, Wear wear, Random random) {
        try {
            code = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
        this.ink = ink;
        this.wear = wear;
        for (int i = 0; i < waves.length; i++) {
            waves[i] = random.nextDouble();
        }
        cracks = random.doubles(3L * wear.cracks).toArray();
        corner = random.nextInt(4);
    }

    /// Draws it where it is held; each pixel is the mean of several places.
    void drawOn(Canvas canvas, Pose pose) {
        double[] back = inverse(projection(pose));
        double reach = (code.getWidth() + 2 * QUIET) * pose.pixels * 0.9;
        int bottom = (int) Math.min(canvas.height, pose.y + reach);
        int right = (int) Math.min(canvas.width, pose.x + reach);
        for (int y = (int) Math.max(0, pose.y - reach); y < bottom; y++) {
            for (int x = (int) Math.max(0, pose.x - reach); x < right; x++) {
                canvas.set(x, y, pixel(back, x - pose.x, y - pose.y, canvas.at(x, y)));
            }
        }
    }

    private float pixel(double[] back, double x, double y, float ground) {
        double sum = 0;
        for (int i = 0; i < FINER * FINER; i++) {
            double px = x + (i % FINER + 0.5) / FINER;
            double py = y + (i / FINER + 0.5) / FINER;
            double w = back[6] * px + back[7] * py + back[8];
            double half = code.getWidth() / 2.0;
            sum += colour((back[0] * px + back[1] * py + back[2]) / w + half,
                    (back[3] * px + back[4] * py + back[5]) / w + half, ground);
        }
        return (float) (sum / (FINER * FINER));
    }

    private double colour(double u, double v, float ground) {
        double bend = wear.crumple / 3;
        double a = bend == 0 ? 0 : bend * wave(0, u, v);
        double b = bend == 0 ? 0 : bend * wave(3, u, v);
        double column = u + a;
        double row = v + b;
        int side = code.getWidth();
        if (column < -QUIET || row < -QUIET || column >= side + QUIET || row >= side + QUIET || isTorn(column, row)) {
            return ground;
        }
        if (isCracked(column, row)) {
            return (ink.dark + ink.bright) / 2;
        }
        boolean inside = column >= 0 && row >= 0 && column < side && row < side;
        double plain = inside && code.get((int) column, (int) row) == 1 ? ink.dark : ink.bright;
        return bend == 0 ? plain : plain * (1 + 0.12 * wave(6, u, v) / 3);
    }

    /// Three waves of 22 to 44 modules, between −3 and 3.
    private double wave(int first, double u, double v) {
        double sum = 0;
        for (int i = first; i < first + 3; i++) {
            double way = waves[i] * 2 * Math.PI;
            double length = 22 + 22 * waves[(i + 4) % waves.length];
            sum += Math.sin(2 * Math.PI * ((u * Math.cos(way) + v * Math.sin(way)) / length + waves[(i + 7) % 9]));
        }
        return sum;
    }

    private boolean isTorn(double column, double row) {
        double x = (corner & 1) == 0 ? column + QUIET : code.getWidth() + QUIET - column;
        double y = (corner & 2) == 0 ? row + QUIET : code.getWidth() + QUIET - row;
        return x + y < wear.torn;
    }

    /// Cracks cross the code anywhere and in any direction, a third of a module wide.
    private boolean isCracked(double column, double row) {
        for (int i = 0; i < cracks.length; i += 3) {
            double way = cracks[i] * Math.PI;
            double away = (column - cracks[i + 1] * code.getWidth()) * Math.sin(way)
                    - (row - cracks[i + 2] * code.getWidth()) * Math.cos(way);
            if (Math.abs(away) < 0.17) {
                return true;
            }
        }
        return false;
    }

    /// From the sheet's plane (modules from the code's middle) to the picture (pixels from where that is).
    private static double[] projection(Pose held) {
        double turnCos = Math.cos(held.turned), turnSin = Math.sin(held.turned);
        double xCos = Math.cos(held.tiltX), xSin = Math.sin(held.tiltX);
        double yCos = Math.cos(held.tiltY), ySin = Math.sin(held.tiltY);
        double scale = held.pixels * EYE;
        return new double[]{scale * (turnCos * yCos - turnSin * xSin * ySin), scale * -turnSin * xCos, 0,
                scale * (turnSin * yCos + turnCos * xSin * ySin), scale * turnCos * xCos, 0, -xCos * ySin, xSin, EYE};
    }

    private static double[] inverse(double[] m) {
        double a = m[4] * m[8] - m[5] * m[7], b = m[5] * m[6] - m[3] * m[8], c = m[3] * m[7] - m[4] * m[6];
        double d = m[0] * a + m[1] * b + m[2] * c;
        return new double[]{a / d, (m[2] * m[7] - m[1] * m[8]) / d, (m[1] * m[5] - m[2] * m[4]) / d, b / d,
                (m[0] * m[8] - m[2] * m[6]) / d, (m[2] * m[3] - m[0] * m[5]) / d, c / d,
                (m[1] * m[6] - m[0] * m[7]) / d, (m[0] * m[4] - m[1] * m[3]) / d};
    }
}
