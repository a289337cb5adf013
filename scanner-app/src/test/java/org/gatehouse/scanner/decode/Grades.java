package org.gatehouse.scanner.decode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.gatehouse.scanner.picture.GreyPicture;

/// Reads the same frames with our reader and with ZXing as it comes, and prints how many each reads.
public final class Grades {
    public static final String TICKET = ticket(1);

    public static String ticket(long seed) {
        String letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 122; i++)
            text.append(letters.charAt(random.nextInt(letters.length())));
        return text.toString();
    }

    static GreyPicture frame(double px, double blur, double noise, double tilt, long seed) {
        Random r = new Random(seed);
        return new Scene(640, 480, 120).with(Scene.Held.of(ticket(seed), 320 + r.nextDouble() * 20, 240, px)
                .tilted(r.nextDouble() * 360, (r.nextDouble() * 2 - 1) * tilt, (r.nextDouble() * 2 - 1) * tilt))
                .blurred(blur).noisy(noise, seed);
    }

    static String zxing(GreyPicture p) {
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new PlanarYUVLuminanceSource(
                    p.pixels(), p.width(), p.height(), 0, 0, p.width(), p.height(), false)))).getText();
        } catch (ReaderException | RuntimeException e) {
            return null;
        }
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        CodeReader reader = CodeReader.alone();
        SecondOpinionForTests boof = new SecondOpinionForTests();
        double[][] cases = {{2, 0.6}, {2, 0.9}, {2.5, 0.8}, {3, 0.6}, {3, 1.2}, {3, 1.5}, {4, 0.8}, {4, 1.8}, {4, 2.2},
                {5, 1}, {5, 2.5}, {6, 3}, {8, 1}, {8, 4}};
        for (double[] c : cases) {
            long[] times = new long[n];
            int ours = 0, wrong = 0, stock = 0, boofs = 0;
            for (int i = 0; i < n; i++) {
                GreyPicture p = frame(c[0], c[1], 6, 20, i);
                long start = System.nanoTime();
                Reading reading = reader.read(p);
                times[i] = System.nanoTime() - start;
                if (reading instanceof Reading.Read read && read.text().equals(ticket(i)))
                    ours++;
                else if (!(reading instanceof Reading.Nothing))
                    wrong++;
                if (ticket(i).equals(zxing(p)))
                    stock++;
                if (ticket(i).equals(boof.read(p)))
                    boofs++;
            }
            Arrays.sort(times);
            System.out.printf(
                    "%.1f px blur %.1f: ours %3d%% wrong %d | ZXing %3d%% | BoofCV %3d%% | median %.2f ms p99 %.2f ms%n",
                    c[0], c[1],
                    100 * ours / n, wrong, 100 * stock / n, 100 * boofs / n, times[n / 2] / 1e6,
                    times[n * 99 / 100] / 1e6);
        }
    }
}
