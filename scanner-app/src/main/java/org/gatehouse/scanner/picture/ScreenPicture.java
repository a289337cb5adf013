package org.gatehouse.scanner.picture;

/// A picture as a screen wants it: one `0xAARRGGBB` integer a pixel, always opaque, row after row.
public final class ScreenPicture {
    private int[] pixels = new int[0];
    private int width;
    private int height;

    /// Makes room for `width` × `height` pixels; what they hold afterwards is undefined.
    public void resize(int width, int height) {
        if (pixels.length != width * height)
            pixels = new int[width * height];
        this.width = width;
        this.height = height;
    }

    /// The buffer itself, not a copy; exactly `width × height` long.
    public int[] pixels() {
        return pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
