package org.gatehouse.scanner.picture;

/// A picture as a camera delivers it: three bytes a pixel in the camera's own order, row after row.
/// Its buffer is kept and reused from frame to frame.
public final class RawPicture {
    /// Which of the three bytes is which colour.
    public enum Order {
        RGB, BGR
    }

    private byte[] bytes = new byte[0];
    private int width;
    private int height;
    private Order order = Order.RGB;

    /// Makes room for `width` × `height` pixels; what they hold afterwards is undefined.
    public void resize(int width, int height, Order order) {
        if (bytes.length != width * height * 3)
            bytes = new byte[width * height * 3];
        this.width = width;
        this.height = height;
        this.order = order;
    }

    /// The buffer itself, not a copy; exactly `3 × width × height` long.
    public byte[] bytes() {
        return bytes;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Order order() {
        return order;
    }

    /// Writes the brightness of every pixel (integer Rec. 601 weights that sum to 256).
    public void toGrey(GreyPicture into) {
        into.resize(width, height);
        byte[] grey = into.pixels();
        int red = order == Order.RGB ? 77 : 29;
        int blue = 106 - red;
        for (int i = 0, b = 0, n = width * height; i < n; i++, b += 3)
            grey[i] = (byte) (((bytes[b] & 0xff) * red + (bytes[b + 1] & 0xff) * 150
                    + (bytes[b + 2] & 0xff) * blue) >> 8);
    }

    /// Writes the colours of every pixel.
    public void toScreen(ScreenPicture into) {
        into.resize(width, height);
        int[] screen = into.pixels();
        int red = order == Order.RGB ? 0 : 2;
        int blue = 2 - red;
        for (int i = 0, b = 0; i < screen.length; i++, b += 3)
            screen[i] = 0xff000000 | (bytes[b + red] & 0xff) << 16 | (bytes[b + 1] & 0xff) << 8
                    | (bytes[b + blue] & 0xff);
    }
}
