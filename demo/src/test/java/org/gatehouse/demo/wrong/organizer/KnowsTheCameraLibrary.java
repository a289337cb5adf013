package org.gatehouse.demo.wrong.organizer;

import com.github.sarxos.webcam.Webcam;

public final class KnowsTheCameraLibrary {
    String name(Webcam camera) {
        return camera.getName();
    }
}
