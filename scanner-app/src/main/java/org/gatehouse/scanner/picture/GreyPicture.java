package org.gatehouse.scanner.picture;

/// A picture in grey: one unsigned byte a pixel (0 black, 255 white), row after row, no padding.
/// Its buffer is kept and reused when the picture is given a new size.
public final class GreyPicture {
    private byte[] pixels = new byte[0];
    private int width;
    private int height;

    public GreyPicture() {}

    public GreyPicture(int width, int height) {
        resize(width, height);
    }

    /// Makes room for `width` × `height` pixels; what they hold afterwards is undefined.
    public void resize(int width, int height) {
        if (width < 0 || height < 0)
            throw new IllegalArgumentException("a picture cannot be " + width + " × " + height);
        if (pixels.length < width * height)
            pixels = new byte[width * height];
        this.width = width;
        this.height = height;
    }

    /// The buffer itself, not a copy; it may be longer than `width × height`.
    public byte[] pixels() {
        return pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The brightness at a pixel, 0 to 255.
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    public void set(int x, int y, int grey) {
        pixels[y * width + x] = (byte) grey;
    }
}
