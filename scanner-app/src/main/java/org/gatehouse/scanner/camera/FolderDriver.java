package org.gatehouse.scanner.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.util.List;

/// A driver of webcam-capture whose only camera plays a folder of images.
public final class FolderDriver implements WebcamDriver {
    private final List<WebcamDevice> devices;

    public FolderDriver(FolderPlay play) {
        devices = List.of(new FolderDevice(play));
    }

    @Override
    public List<WebcamDevice> getDevices() {
        return devices;
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }
}
