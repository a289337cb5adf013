package org.gatehouse.scanner.decode;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.ConfigLength;
import boofcv.struct.image.GrayU8;
import georegression.struct.point.Point2D_F64;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gatehouse.scanner.decode.Quad.Point;
import org.gatehouse.scanner.picture.GreyPicture;
import org.jspecify.annotations.Nullable;

/// BoofCV's reader. It finds corner marks by their outlines, which fails where ours works and the other way round;
/// a rare frame takes it 60 ms, so it works on a thread of its own and on a picture of its own.
final class BoofOpinion implements SecondOpinion {
    /// Smaller codes hold so few check digits that noise can pass for one; this reader does not guard against it.
    private static final int SMALLEST_VERSION = 4;

    /// Around a corner mark, in pixels: that of the largest code in a picture of 2160 lines has 2880.
    private static final int LONGEST_OUTLINE = 3000;

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("second-opinion").factory());
    private final Duration deadline;
    private final GrayU8 copy = new GrayU8(1, 1);
    private @Nullable QrCodeDetector<GrayU8> detector;
    private Future<Optional<GridReader.Attempt>> running = CompletableFuture
            .completedFuture(Optional.empty());

    /// @param deadline of [#readSoon]
    BoofOpinion(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public Optional<GridReader.Attempt> read(GreyPicture picture) {
        awaitResult(Duration.ofMinutes(1));
        begin(picture);
        return awaitResult(Duration.ofMinutes(1));
    }

    @Override
    public Optional<GridReader.Attempt> readSoon(GreyPicture picture) {
        if (!running.isDone())
            return Optional.empty();
        begin(picture);
        return awaitResult(deadline);
    }

    private void begin(GreyPicture picture) {
        copy.reshape(picture.width(), picture.height());
        System.arraycopy(picture.pixels(), 0, copy.data, 0, picture.width() * picture.height());
        running = thread.submit(this::detect);
    }

    private Optional<GridReader.Attempt> awaitResult(Duration patience) {
        try {
            return running.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // too late, or BoofCV gave up in its own way: either is no opinion
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<GridReader.Attempt> detect() {
        if (detector == null)
            detector = FactoryFiducial.qrcode(marksOnly(), GrayU8.class);
        detector.process(copy);
        return detector.getDetections().stream()
                .filter(code -> code.version >= SMALLEST_VERSION && code.message != null && !code.message.isEmpty())
                .findFirst().map(code -> new GridReader.Attempt(code.message, outline(code), 1));
    }

    /// In noise all that is dark hangs together, in outlines of hundreds of thousands of pixels for which room would be
    /// kept for ever.
    private static ConfigQrCode marksOnly() {
        ConfigQrCode config = new ConfigQrCode();
        config.polygon.detector.maximumContour = ConfigLength.fixed(LONGEST_OUTLINE);
        return config;
    }

    private static Quad outline(QrCode code) {
        return new Quad(point(code, 0), point(code, 1), point(code, 2), point(code, 3));
    }

    private static Point point(QrCode code, int corner) {
        Point2D_F64 at = code.bounds.get(corner);
        return new Point(at.x, at.y);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
