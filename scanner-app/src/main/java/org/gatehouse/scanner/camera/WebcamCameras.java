package org.gatehouse.scanner.camera;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamDiscoveryService;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The cameras that webcam-capture finds, through whichever of its drivers was given.
///
/// The library keeps its driver and its discovery in static fields, so a process has one of these at a time.
public final class WebcamCameras implements Cameras {
    private static final Logger LOG = LoggerFactory.getLogger(WebcamCameras.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 2;
    private static final String NOT_LOADED = "was not loaded successfully";
    /// Codes read best at this many pixels; more costs time, fewer cost distance.
    private static final int BEST_PIXELS = 1280 * 720;

    private WebcamCameras() {}

    /// The cameras of the library's own native driver.
    public static WebcamCameras ofThisMachine() {
        return new WebcamCameras();
    }

    /// The cameras of another driver; the library's native one is then never loaded.
    public static WebcamCameras of(WebcamDriver driver) {
        Webcam.setDriver(driver);
        return new WebcamCameras();
    }

    @Override
    public List<CameraName> list() throws CameraTrouble {
        return webcams().stream().map(webcam -> new CameraName(webcam.getName())).toList();
    }

    @Override
    public Open open(CameraName camera) throws CameraTrouble {
        Webcam webcam = webcams().stream().filter(each -> each.getName().equals(camera.text())).findFirst()
                .orElseThrow(() -> new CameraTrouble(new CameraFault.Unplugged(camera)));
        // the library's lock file outlives a crash by seconds; the system itself knows who holds the camera
        webcam.getLock().disable();
        try {
            chooseSize(webcam);
            if (!webcam.open())
                throw new CameraTrouble(new CameraFault.Busy(camera));
            return new OpenWebcam(camera, webcam);
        } catch (RuntimeException e) {
            closeAfter(e, webcam);
            throw new CameraTrouble(new CameraFault.Busy(camera), e);
        }
    }

    /// Asks the discovery service itself: asked through [Webcam#getWebcams()] it would go on looking every
    /// three seconds for ever, on the thread that fetches pictures.
    private static List<Webcam> webcams() throws CameraTrouble {
        WebcamDiscoveryService discovery = Webcam.getDiscoveryService();
        for (int attempt = 1;; attempt++)
            try {
                discovery.getWebcams(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                discovery.scan();
                return discovery.getWebcams(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (attempt == ATTEMPTS)
                    throw new CameraTrouble(new CameraFault.NotListed(String.valueOf(e.getMessage())), e);
            } catch (RuntimeException | LinkageError e) {
                throw new CameraTrouble(isMissingDriver(e)
                        ? new CameraFault.NoDriver()
                        : new CameraFault.NotListed(String.valueOf(e.getMessage())), e);
            }
    }

    /// The native driver says so in no other way: a library of the system, such as libv4l2, is not installed.
    private static boolean isMissingDriver(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof LinkageError || String.valueOf(cause.getMessage()).contains(NOT_LOADED))
                return true;
        return false;
    }

    private static void chooseSize(Webcam webcam) {
        if (webcam.isOpen())
            return;
        Arrays.stream(webcam.getViewSizes()).min(Comparator.comparingInt(WebcamCameras::distanceFromBest))
                .ifPresent(webcam::setViewSize);
    }

    private static int distanceFromBest(Dimension size) {
        return Math.abs(size.width * size.height - BEST_PIXELS);
    }

    private static void closeAfter(RuntimeException failure, Webcam webcam) {
        try {
            webcam.close();
        } catch (WebcamException e) {
            failure.addSuppressed(e);
            LOG.debug("The camera that did not open does not close either", e);
        }
    }
}
