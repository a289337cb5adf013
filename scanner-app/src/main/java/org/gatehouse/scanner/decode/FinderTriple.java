package org.gatehouse.scanner.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Three corner marks that could belong to one code.
///
/// @param score how little they look like three marks of one code seen squarely; 0 is perfect
record FinderTriple(Finder topLeft, Finder topRight, Finder bottomLeft, double score) {
    /// Real marks are seen in every row that crosses them, chance ones in one.
    private static final double SELDOM_SEEN = 0.6;
    private static final double MOST_UNEQUAL_SIZES = 2.0;
    private static final double MOST_UNEQUAL_SIDES = 1.9;
    private static final double MOST_SKEWED = 0.55;

    /// The code's side in modules as its marks have it; between 21 and 177 for a real code.
    double dimension() {
        return (modulesBetween(topLeft, topRight) + modulesBetween(topLeft, bottomLeft)) / 2 + 7;
    }

    /// In how many rows the one of the three was seen that was seen in the fewest.
    private double seen() {
        return Math.min(topLeft.seen(), Math.min(topRight.seen(), bottomLeft.seen()));
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

    /// All triples that could be codes, the likeliest first.
    static List<FinderTriple> among(List<Finder> marks) {
        List<FinderTriple> triples = new ArrayList<>();
        for (int a = 0; a < marks.size(); a++)
            for (int b = a + 1; b < marks.size(); b++)
                for (int c = b + 1; c < marks.size(); c++)
                    addIfPlausible(marks.get(a), marks.get(b), marks.get(c), triples);
        int most = marks.stream().mapToInt(Finder::seen).max().orElse(1);
        triples.sort(Comparator.comparingDouble(triple -> triple.score + SELDOM_SEEN * (1 - triple.seen() / most)));
        return triples;
    }

    private static void addIfPlausible(Finder a, Finder b, Finder c, List<FinderTriple> to) {
        double largest = Math.max(a.module(), Math.max(b.module(), c.module()));
        double smallest = Math.min(a.module(), Math.min(b.module(), c.module()));
        if (largest > smallest * MOST_UNEQUAL_SIZES)
            return;
        FinderTriple triple = arranged(a, b, c, largest / smallest - 1);
        double dimension = triple.dimension();
        if (triple.score < Double.MAX_VALUE && dimension > 17 && dimension < 190)
            to.add(triple);
    }

    /// The corner opposite the longest side is the top left one; the other two follow clockwise.
    private static FinderTriple arranged(Finder a, Finder b, Finder c, double unequal) {
        double ab = a.distanceTo(b);
        double bc = b.distanceTo(c);
        double ca = c.distanceTo(a);
        if (bc >= ab && bc >= ca)
            return around(a, b, c, unequal);
        return ca >= ab ? around(b, c, a, unequal) : around(c, a, b, unequal);
    }

    private static FinderTriple around(Finder corner, Finder p, Finder q, double unequal) {
        double px = p.x() - corner.x();
        double py = p.y() - corner.y();
        double qx = q.x() - corner.x();
        double qy = q.y() - corner.y();
        double lengths = Math.hypot(px, py) * Math.hypot(qx, qy);
        double skew = Math.abs(px * qx + py * qy) / lengths;
        double sides = Math.hypot(px, py) / Math.hypot(qx, qy);
        double ratio = Math.max(sides, 1 / sides);
        boolean possible = skew < MOST_SKEWED && ratio < MOST_UNEQUAL_SIDES;
        double score = possible ? skew + (ratio - 1) + unequal : Double.MAX_VALUE;
        boolean clockwise = px * qy - py * qx > 0;
        return new FinderTriple(corner, clockwise ? p : q, clockwise ? q : p, score);
    }
}
