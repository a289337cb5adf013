package org.gatehouse.benchmarks.window;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.scanner.camera.CameraName;
import org.gatehouse.scanner.camera.Cameras;
import org.gatehouse.scanner.picture.RawPicture;
import org.jspecify.annotations.Nullable;

/// A camera whose sensor is made up: noise, and in the middle of it the ticket that is shown just now.
final class TicketCamera implements Cameras {
    private static final CameraName NAME = new CameraName("Bench camera");
    private static final int PIXELS = 5;
    private static final int QUIET = 4;

    private final int width;
    private final int height;
    private final Duration pace;
    private final byte[] noise;
    private final Random random = new Random(1);
    private volatile @Nullable ByteMatrix shown;

    /// @param pace from one picture to the next
    TicketCamera(int width, int height, Duration pace) {
        this.width = width;
        this.height = height;
        this.pace = pace;
        noise = new byte[2 * 3 * width * height];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (110 + random.nextInt(12));
        }
    }

    void show(String code) {
        try {
            shown = Encoder.encode(code, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    void showNothing() {
        shown = null;
    }

    @Override
    public List<CameraName> list() {
        return List.of(NAME);
    }

    @Override
    public Open open(CameraName camera) {
        return new Sensor();
    }

    private final class Sensor implements Open {
        private long due = System.nanoTime();

        @Override
        public boolean read(RawPicture into) {
            due = Math.max(due + pace.toNanos(), System.nanoTime() - pace.toNanos());
            LockSupport.parkNanos(due - System.nanoTime());
            into.resize(width, height, RawPicture.Order.BGR);
            System.arraycopy(noise, random.nextInt(noise.length / 2), into.bytes(), 0, into.bytes().length);
            var ticket = shown;
            if (ticket != null) {
                draw(ticket, into.bytes());
            }
            return true;
        }

        @Override
        public boolean isLiving() {
            return true;
        }

        @Override
        public void close() {}
    }

    private void draw(ByteMatrix ticket, byte[] bytes) {
        int side = ticket.getWidth();
        int left = (width - side * PIXELS) / 2;
        int top = (height - side * PIXELS) / 2;
        for (int y = -QUIET * PIXELS; y < (side + QUIET) * PIXELS; y++) {
            for (int x = -QUIET * PIXELS; x < (side + QUIET) * PIXELS; x++) {
                int column = Math.floorDiv(x, PIXELS);
                int row = Math.floorDiv(y, PIXELS);
                boolean inside = column >= 0 && row >= 0 && column < side && row < side;
                byte value = (byte) (inside && ticket.get(column, row) == 1 ? 30 : 225);
                int at = 3 * ((top + y) * width + left + x);
                bytes[at] = value;
                bytes[at + 1] = value;
                bytes[at + 2] = value;
            }
        }
    }
}
