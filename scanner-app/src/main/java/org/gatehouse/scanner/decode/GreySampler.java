package org.gatehouse.scanner.decode;

import org.gatehouse.scanner.picture.GreyPicture;

/// Takes the brightness of a picture at places between its pixels.
final class GreySampler {
    private final byte[] pixels;
    private final int width;
    private final int height;

    GreySampler(GreyPicture picture) {
        pixels = picture.pixels();
        width = picture.width();
        height = picture.height();
    }

    /// Brightness at a place, 0 to 255, weighed among the four pixels around it; beyond the edge the edge's own.
    float at(double x, double y) {
        double px = Math.clamp(x - 0.5, 0, width - 1.001);
        double py = Math.clamp(y - 0.5, 0, height - 1.001);
        int column = (int) px;
        int row = (int) py;
        float right = (float) (px - column);
        float down = (float) (py - row);
        int i = row * width + column;
        float top = (pixels[i] & 0xff) * (1 - right) + (pixels[i + 1] & 0xff) * right;
        float bottom = (pixels[i + width] & 0xff) * (1 - right) + (pixels[i + width + 1] & 0xff) * right;
        return top * (1 - down) + bottom * down;
    }

    boolean holds(double x, double y) {
        return x >= 0 && y >= 0 && x <= width && y <= height;
    }
}
