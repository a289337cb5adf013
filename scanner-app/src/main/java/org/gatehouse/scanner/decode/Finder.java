package org.gatehouse.scanner.decode;

/// A place that looks like one of a code's three corner marks.
///
/// @param x      of its centre, in pixels of the full picture
/// @param module its module size in pixels of the full picture
/// @param seen   how many rows of pixels agreed
record Finder(double x, double y, double module, int seen) {
    double distanceTo(Finder other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
    }
}
