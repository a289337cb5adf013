package org.gatehouse.scanner.camera;

/// The name a camera goes by, as its driver gives it; the same camera keeps it from one start to the next.
public record CameraName(String text) {
    public CameraName {
        if (text.isBlank())
            throw new IllegalArgumentException("a camera needs a name");
    }
}
