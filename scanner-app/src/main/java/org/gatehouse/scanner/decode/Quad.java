package org.gatehouse.scanner.decode;

/// Where a code lies in a picture: its four corners in pixels, in the code's own order (top left, top right,
/// bottom right, bottom left), whatever way it is turned.
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {
    /// A place in a picture, in pixels from its top left corner.
    public record Point(double x, double y) {
        double distanceTo(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /// About how long its sides are, in pixels.
    double side() {
        return (topLeft.distanceTo(bottomRight) + topRight.distanceTo(bottomLeft)) / 2 / Math.sqrt(2);
    }

    public Point centre() {
        return new Point((topLeft.x + topRight.x + bottomRight.x + bottomLeft.x) / 4,
                (topLeft.y + topRight.y + bottomRight.y + bottomLeft.y) / 4);
    }

    /// Whether a place lies inside.
    public boolean contains(double x, double y) {
        boolean a = isLeftOf(topLeft, topRight, x, y);
        return a == isLeftOf(topRight, bottomRight, x, y) && a == isLeftOf(bottomRight, bottomLeft, x, y)
                && a == isLeftOf(bottomLeft, topLeft, x, y);
    }

    private static boolean isLeftOf(Point from, Point to, double x, double y) {
        return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > 0;
    }
}
