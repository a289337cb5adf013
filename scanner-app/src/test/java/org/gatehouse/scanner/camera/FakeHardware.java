package org.gatehouse.scanner.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/// Cameras that misbehave on demand, behind the interface real drivers implement.
public final class FakeHardware implements WebcamDriver {
    private volatile boolean libraryMissing;
    private final CopyOnWriteArrayList<Camera> plugged = new CopyOnWriteArrayList<>();

    public Camera plugIn(String name) {
        Camera camera = new Camera(name);
        plugged.add(camera);
        return camera;
    }

    public FakeHardware withoutItsSystemLibrary() {
        libraryMissing = true;
        return this;
    }

    public void unplug(Camera camera) {
        plugged.remove(camera);
        camera.picture = () -> null;
    }

    @Override
    public List<WebcamDevice> getDevices() {
        if (libraryMissing)
            throw new WebcamException("Cannot execute task",
                    new RuntimeException("Library 'OpenIMAJGrabber' was not loaded successfully from file"));
        return List.copyOf(plugged);
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }

    public static final class Camera implements WebcamDevice {
        private final String name;
        private final Random noise = new Random(7);
        private boolean open;
        private Dimension size = new Dimension(64, 48);
        private final CountDownLatch unstuck = new CountDownLatch(1);
        volatile boolean heldByAnother;
        volatile Supplier<BufferedImage> picture = this::noisy;
        volatile int timesOpened;

        Camera(String name) {
            this.name = name;
        }

        public Camera heldByAnotherProgram() {
            heldByAnother = true;
            return this;
        }

        public void letGo() {
            heldByAnother = false;
            unstuck.countDown();
        }

        public Camera sendingNothing() {
            picture = () -> null;
            return this;
        }

        public Camera sendingBlack() {
            picture = () -> new BufferedImage(size.width, size.height, BufferedImage.TYPE_3BYTE_BGR);
            return this;
        }

        public Camera frozen() {
            BufferedImage still = noisy();
            picture = () -> still;
            return this;
        }

        public Camera stuckInItsDriver() {
            picture = () -> {
                try {
                    unstuck.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return null;
            };
            return this;
        }

        public Camera working() {
            picture = this::noisy;
            return this;
        }

        /// Sends what somebody else draws, at that size.
        public Camera seeing(int width, int height, Supplier<BufferedImage> drawn) {
            size = new Dimension(width, height);
            picture = drawn;
            return this;
        }

        public boolean lightIsOn() {
            return open;
        }

        private BufferedImage noisy() {
            BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_3BYTE_BGR);
            for (int y = 0; y < size.height; y++)
                for (int x = 0; x < size.width; x++)
                    image.setRGB(x, y, noise.nextInt(0x808080) + 0x404040);
            return image;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Dimension[] getResolutions() {
            return new Dimension[]{new Dimension(32, 24), size};
        }

        @Override
        public Dimension getResolution() {
            return size;
        }

        @Override
        public void setResolution(Dimension size) {
            this.size = size;
        }

        @Override
        public BufferedImage getImage() {
            return picture.get();
        }

        @Override
        public void open() {
            if (heldByAnother)
                throw new WebcamException("Cannot start native grabber!");
            open = true;
            timesOpened++;
        }

        @Override
        public void close() {
            open = false;
        }

        @Override
        public void dispose() {
            open = false;
        }

        @Override
        public boolean isOpen() {
            return open;
        }
    }
}
