package org.gatehouse.scanner.decode;

/// Three corner marks that could belong to one code.
record FinderTriple(Finder topLeft, Finder topRight, Finder bottomLeft) {
    /// The code's side in modules as its marks have it; between 21 and 177 for a real code.
    double dimension() {
        return (modulesBetween(topLeft, topRight) + modulesBetween(topLeft, bottomLeft)) / 2 + 7;
    }

    /// Whether these are the same three marks, seen a little differently.
    boolean isAbout(FinderTriple other) {
        double near = 0.6 * topLeft.module();
        return topLeft.distanceTo(other.topLeft) < near && topRight.distanceTo(other.topRight) < near
                && bottomLeft.distanceTo(other.bottomLeft) < near;
    }

    /// Marks are measured along pixel rows and columns, which cross a turned mark slantwise.
    private static double modulesBetween(Finder a, Finder b) {
        double dx = Math.abs(b.x() - a.x());
        double dy = Math.abs(b.y() - a.y());
        double distance = Math.hypot(dx, dy);
        double slant = Math.max(dx, dy) / distance;
        return distance / ((a.module() + b.module()) / 2 * slant);
    }
}
