package org.gatehouse.scanner.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.gatehouse.scanner.picture.GreyPicture;

/// One picture at several sizes, each made when first asked for. Its buffers live from picture to picture.
final class Pyramid {
    /// How large a picture is looked at; soft is full size with its noise smoothed away.
    enum Size {
        DOUBLE(0.5), FULL(1), SOFT(1), HALF(2), QUARTER(4);

        /// Pixels of the full picture per pixel of this one.
        final double pixels;

        Size(double pixels) {
            this.pixels = pixels;
        }
    }

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final long ROUND = 0x0002000200020002L;

    private final GreyPicture soft = new GreyPicture();
    private final GreyPicture half = new GreyPicture();
    private final GreyPicture quarter = new GreyPicture();
    private final GreyPicture twice = new GreyPicture();
    private GreyPicture full = new GreyPicture();
    private boolean hasSoft;
    private boolean hasHalf;
    private boolean hasQuarter;
    private boolean hasTwice;

    void of(GreyPicture picture) {
        full = picture;
        hasSoft = false;
        hasHalf = false;
        hasQuarter = false;
        hasTwice = false;
    }

    GreyPicture at(Size size) {
        return switch (size) {
            case FULL -> full;
            case SOFT -> soft();
            case HALF -> half();
            case QUARTER -> quarter();
            case DOUBLE -> twice();
        };
    }

    private GreyPicture soft() {
        if (!hasSoft)
            soften(full, soft);
        hasSoft = true;
        return soft;
    }

    private GreyPicture half() {
        if (!hasHalf)
            halve(full, half);
        hasHalf = true;
        return half;
    }

    private GreyPicture quarter() {
        if (!hasQuarter)
            halve(half(), quarter);
        hasQuarter = true;
        return quarter;
    }

    private GreyPicture twice() {
        if (!hasTwice)
            enlarge(full, twice);
        hasTwice = true;
        return twice;
    }

    private static void halve(GreyPicture from, GreyPicture to) {
        int width = from.width() / 2;
        to.resize(width, from.height() / 2);
        byte[] in = from.pixels();
        byte[] out = to.pixels();
        for (int y = 0; y < to.height(); y++) {
            int a = 2 * y * from.width();
            int b = a + from.width();
            int o = y * width;
            int x = 0;
            for (; x + 4 <= width; x += 4)
                FOUR.set(out, o + x, fourMeans((long) EIGHT.get(in, a + 2 * x), (long) EIGHT.get(in, b + 2 * x)));
            for (; x < width; x++)
                out[o + x] = (byte) (((in[a + 2 * x] & 0xff) + (in[a + 2 * x + 1] & 0xff) + (in[b + 2 * x] & 0xff)
                        + (in[b + 2 * x + 1] & 0xff) + 2) >> 2);
        }
    }

    /// Of eight pixels and the eight below them, four by four, each sum in two bytes of its own.
    private static int fourMeans(long above, long below) {
        long sums = (above & EVEN) + (above >>> 8 & EVEN) + (below & EVEN) + (below >>> 8 & EVEN) + ROUND;
        long means = sums >>> 2 & EVEN;
        means = (means | means >>> 8) & 0x0000ffff0000ffffL;
        return (int) (means | means >>> 16);
    }

    /// Each pixel the mean of itself (four parts), the four beside it (two each) and the four at its corners.
    private static void soften(GreyPicture from, GreyPicture to) {
        int width = from.width();
        int height = from.height();
        to.resize(width, height);
        byte[] in = from.pixels();
        byte[] out = to.pixels();
        System.arraycopy(in, 0, out, 0, width * height);
        for (int y = 1; y < height - 1; y++) {
            int i = y * width;
            int before = columnSum(in, i, width);
            int here = columnSum(in, i + 1, width);
            for (int x = 1; x < width - 1; x++) {
                int after = columnSum(in, i + x + 1, width);
                out[i + x] = (byte) ((before + 2 * here + after + 8) >> 4);
                before = here;
                here = after;
            }
        }
    }

    private static int columnSum(byte[] in, int i, int width) {
        return (in[i - width] & 0xff) + 2 * (in[i] & 0xff) + (in[i + width] & 0xff);
    }

    /// Twice the size, the new pixels halfway between the old ones.
    private static void enlarge(GreyPicture from, GreyPicture to) {
        int width = from.width();
        int height = from.height();
        to.resize(2 * width, 2 * height);
        byte[] in = from.pixels();
        byte[] out = to.pixels();
        for (int y = 0; y < height; y++) {
            int a = y * width;
            int b = Math.min(y + 1, height - 1) * width;
            int o = 4 * y * width;
            for (int x = 0; x < width; x++, o += 2) {
                int right = Math.min(x + 1, width - 1);
                int p = in[a + x] & 0xff;
                int q = in[a + right] & 0xff;
                int r = in[b + x] & 0xff;
                int s = in[b + right] & 0xff;
                out[o] = (byte) p;
                out[o + 1] = (byte) ((p + q + 1) >> 1);
                out[o + 2 * width] = (byte) ((p + r + 1) >> 1);
                out[o + 2 * width + 1] = (byte) ((p + q + r + s + 2) >> 2);
            }
        }
    }
}
