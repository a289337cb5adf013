package org.gatehouse.benchmarks.decode;

/// How somebody brings a ticket before the camera: what a hand does in the second or two until it is read.
///
/// @param words    for people
/// @param from     a module's width in pixels when the ticket comes into view
/// @param to       the same when it is held still
/// @param walked   how far it comes from, in pixels
/// @param arriving in how many pictures it is there
/// @param trembles by how many pixels a hand shakes while it holds still
/// @param shutter  the part of the time between two pictures during which light is gathered
/// @param blur     of the lens, in pixels
/// @param noise    of the sensor, of 255
/// @param light    the part of daylight that there is
record Carrying(String words, double from, double to, double walked, int arriving, double trembles, double shutter,
        double blur, double noise, double light, boolean lightOnDark) {
    /// All ways there are, the easiest first.
    static Carrying[] all() {
        return new Carrying[]{
                new Carrying("held out at arm's length", 3, 4.5, 300, 15, 0.8, 0.3, 0.8, 5, 1, false),
                new Carrying("walked up from afar", 1.2, 3.2, 500, 40, 1.2, 0.5, 0.9, 6, 1, false),
                new Carrying("held too far away, a hand that shakes", 1.7, 2.1, 200, 10, 1.6, 0.5, 0.8, 6, 1, false),
                new Carrying("waved through the picture", 3.5, 3.5, 1400, 60, 1, 0.5, 0.8, 5, 1, false),
                new Carrying("out of focus", 2.5, 3, 250, 15, 1, 0.4, 1.6, 6, 1, false),
                new Carrying("in the dark, a long shutter", 2.2, 3.5, 300, 20, 1.2, 1, 1, 5, 0.16, false),
                new Carrying("bright on a dark screen", 1.5, 3, 350, 25, 1.2, 0.5, 0.9, 6, 1, true)};
    }

    Sheet.Ink ink() {
        return lightOnDark ? new Sheet.Ink(225, 25) : new Sheet.Ink(30, 225);
    }

    /// How much of the way is behind it, 0 to 1: hands begin fast and end slowly.
    double done(double picture) {
        double left = 1 - Math.min(1, picture / arriving);
        return 1 - left * left;
    }
}
