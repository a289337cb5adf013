package org.gatehouse.scanner.decode;

import org.gatehouse.scanner.decode.Quad.Point;

/// A guess of where a code's modules lie in a picture: its side in modules and the places of four of its module
/// centres (the middles of the three corner marks and of the fourth corner's counterpart).
///
/// Coordinates are those of pixel edges: pixel 0 reaches from 0 to 1.
final class Grid implements Places {
    final int dimension;
    /// x and y of the four places: top left, top right, bottom right, bottom left.
    final double[] corners;
    private final double[] h = new double[8];

    Grid(int dimension, double... corners) {
        this.dimension = dimension;
        this.corners = corners;
        solve();
    }

    /// The grid of a code seen without perspective: a parallelogram.
    static Grid of(FinderTriple triple, int dimension) {
        Finder a = triple.topLeft();
        Finder b = triple.topRight();
        Finder c = triple.bottomLeft();
        return new Grid(dimension, a.x(), a.y(), b.x(), b.y(), b.x() + c.x() - a.x(), b.y() + c.y() - a.y(), c.x(),
                c.y());
    }

    /// To be called when `corners` were changed: finds the projection that maps the unit square onto them.
    void solve() {
        double x0 = corners[0], y0 = corners[1], x1 = corners[2], y1 = corners[3];
        double x2 = corners[4], y2 = corners[5], x3 = corners[6], y3 = corners[7];
        double dx1 = x1 - x2, dx2 = x3 - x2, sx = x0 - x1 + x2 - x3;
        double dy1 = y1 - y2, dy2 = y3 - y2, sy = y0 - y1 + y2 - y3;
        double d = dx1 * dy2 - dx2 * dy1;
        h[6] = (sx * dy2 - dx2 * sy) / d;
        h[7] = (dx1 * sy - sx * dy1) / d;
        h[0] = x1 - x0 + h[6] * x1;
        h[1] = x3 - x0 + h[7] * x3;
        h[2] = x0;
        h[3] = y1 - y0 + h[6] * y1;
        h[4] = y3 - y0 + h[7] * y3;
        h[5] = y0;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double x(double column, double row) {
        double u = unit(column);
        double v = unit(row);
        return (h[0] * u + h[1] * v + h[2]) / (h[6] * u + h[7] * v + 1);
    }

    @Override
    public double y(double column, double row) {
        double u = unit(column);
        double v = unit(row);
        return (h[3] * u + h[4] * v + h[5]) / (h[6] * u + h[7] * v + 1);
    }

    private double unit(double modules) {
        return (modules - 3.5) / (dimension - 7);
    }

    /// The brightness at a place between the corner marks: 0 in the middle of the first, 1 in that of the other.
    float sample(GreySampler grey, double u, double v) {
        double w = 1 / (h[6] * u + h[7] * v + 1);
        return grey.at((h[0] * u + h[1] * v + h[2]) * w, (h[3] * u + h[4] * v + h[5]) * w);
    }

    /// Moves the corner that has no mark so that what was so many modules away from there comes to lie there.
    void moveFourth(double columns, double rows) {
        double place = dimension - 6.5;
        corners[4] += x(place + columns, place + rows) - x(place, place);
        corners[5] += y(place + columns, place + rows) - y(place, place);
        solve();
    }

    /// About how many pixels a module is wide.
    double module() {
        double across = Math.hypot(corners[2] - corners[0], corners[3] - corners[1]);
        double down = Math.hypot(corners[6] - corners[0], corners[7] - corners[1]);
        return (across + down) / 2 / (dimension - 7);
    }

    Quad outline() {
        return new Quad(point(0, 0), point(dimension, 0), point(dimension, dimension), point(0, dimension));
    }

    private Point point(double column, double row) {
        return new Point(x(column, row), y(column, row));
    }
}
