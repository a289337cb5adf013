package org.gatehouse.benchmarks.decode;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.scanner.decode.CodeReader;
import org.gatehouse.scanner.decode.Reading;
import org.gatehouse.scanner.picture.GreyPicture;

/// A reader of codes, with what it reads in a picture of grey bytes and the processor's time it takes for that.
abstract class Contender implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    final String name;

    private Contender(String name) {
        this.name = name;
    }

    abstract Optional<String> read(GreyPicture picture);

    /// The processor's time that this thread, and others that read for it, have taken so far, in nanoseconds.
    long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    @Override
    public void close() {}

    static List<Contender> all() {
        return List.of(new Ours(), new Stock(), new HardTrying(), new Boof());
    }

    /// Those who read a stream of pictures: the gate's own as it reads live ones, and others picture by picture.
    static List<Contender> live() {
        return List.of(new Live(), new Stock(), new Boof());
    }

    static Contender stock() {
        return new Stock();
    }

    /// Of a picture as AWT has it, in ZXing's own way from there: colours first, then their brightness.
    static Optional<String> readStock(BufferedImage image) {
        int[] colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), colours);
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText());
        } catch (ReaderException unread) {
            return Optional.empty();
        }
    }

    private static BinaryBitmap bitmap(GreyPicture picture) {
        return new BinaryBitmap(new HybridBinarizer(new PlanarYUVLuminanceSource(picture.pixels(), picture.width(),
                picture.height(), 0, 0, picture.width(), picture.height(), false)));
    }

    /// The gate's own, as it reads a single picture.
    private static class Ours extends Contender {
        private static final String OTHER_THREAD = "second-opinion";
        final CodeReader reader = CodeReader.withSecondOpinion(Duration.ofMillis(12));

        private Ours() {
            super("Gatehouse");
        }

        @Override
        Optional<String> read(GreyPicture picture) {
            return reader.read(picture) instanceof Reading.Read read ? Optional.of(read.text()) : Optional.empty();
        }

        @Override
        long cpu() {
            long sum = super.cpu();
            for (var thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
                if (thread != null && thread.getThreadName().equals(OTHER_THREAD)) {
                    sum += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
                }
            }
            return sum;
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    /// The same with a stream of pictures. Its patience is counted in the processor's time, so that other work on the
    /// machine takes nothing from it.
    private static final class Live extends Ours {
        private static final Duration PATIENCE = Duration.ofMillis(12);

        @Override
        Optional<String> read(GreyPicture picture) {
            long start = THREADS.getCurrentThreadCpuTime();
            return reader.readLive(picture,
                    () -> THREADS.getCurrentThreadCpuTime() - start < PATIENCE.toNanos()) instanceof Reading.Read read
                            ? Optional.of(read.text())
                            : Optional.empty();
        }
    }

    /// ZXing as its makers deliver it, for QR codes only: its fastest way.
    private static final class Stock extends Contender {
        private final QRCodeReader reader = new QRCodeReader();

        private Stock() {
            super("ZXing");
        }

        @Override
        Optional<String> read(GreyPicture picture) {
            try {
                return Optional.of(reader.decode(bitmap(picture)).getText());
            } catch (ReaderException unread) {
                return Optional.empty();
            }
        }
    }

    /// ZXing at its best setting.
    private static final class HardTrying extends Contender {
        private final MultiFormatReader reader = new MultiFormatReader();

        private HardTrying() {
            super("ZXing, trying harder, inverted too");
            Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
            hints.put(DecodeHintType.POSSIBLE_FORMATS, List.of(com.google.zxing.BarcodeFormat.QR_CODE));
            hints.put(DecodeHintType.TRY_HARDER, true);
            hints.put(DecodeHintType.ALSO_INVERTED, true);
            reader.setHints(hints);
        }

        @Override
        Optional<String> read(GreyPicture picture) {
            try {
                return Optional.of(reader.decodeWithState(bitmap(picture)).getText());
            } catch (ReaderException unread) {
                return Optional.empty();
            }
        }
    }

    private static final class Boof extends Contender {
        private final QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);
        private final GrayU8 image = new GrayU8(1, 1);

        private Boof() {
            super("BoofCV");
        }

        @Override
        Optional<String> read(GreyPicture picture) {
            image.reshape(picture.width(), picture.height());
            System.arraycopy(picture.pixels(), 0, image.data, 0, picture.width() * picture.height());
            detector.process(image);
            return detector.getDetections().stream().findFirst().map(code -> code.message);
        }
    }
}
