package org.gatehouse.scanner.decode;

import java.util.List;

/// Says which corner marks could belong to one code. Of two dozen marks two thousand triples can be made, in each look at
/// a picture anew: those that are not among the likeliest are not even written down. Not for several threads.
final class Triples {
    private static final int MOST = 12;
    /// Real marks are seen in every row that crosses them, chance ones in one.
    private static final double SELDOM_SEEN = 0.6;
    private static final double MOST_UNEQUAL_SIZES = 2.0;
    private static final double MOST_UNEQUAL_SIDES = 1.9;
    private static final double MOST_SKEWED = 0.55;

    private final Best<FinderTriple> likeliest = new Best<>(MOST);

    /// The likeliest triples, the best first; valid until the next call.
    List<FinderTriple> among(List<Finder> marks) {
        likeliest.clear();
        int mostSeen = 1;
        for (Finder mark : marks)
            mostSeen = Math.max(mostSeen, mark.seen());
        for (int a = 0; a < marks.size(); a++)
            for (int b = a + 1; b < marks.size(); b++)
                for (int c = b + 1; c < marks.size(); c++)
                    arrange(marks.get(a), marks.get(b), marks.get(c), mostSeen);
        return likeliest.list();
    }

    /// The corner opposite the longest side is the top left one; the other two follow clockwise.
    private void arrange(Finder a, Finder b, Finder c, int mostSeen) {
        double largest = Math.max(a.module(), Math.max(b.module(), c.module()));
        double smallest = Math.min(a.module(), Math.min(b.module(), c.module()));
        if (largest > smallest * MOST_UNEQUAL_SIZES)
            return;
        double seen = Math.min(a.seen(), Math.min(b.seen(), c.seen()));
        double against = largest / smallest - 1 + SELDOM_SEEN * (1 - seen / mostSeen);
        double ab = a.distanceTo(b);
        double bc = b.distanceTo(c);
        double ca = c.distanceTo(a);
        if (bc >= ab && bc >= ca)
            addIfPlausible(a, b, c, against);
        else if (ca >= ab)
            addIfPlausible(b, c, a, against);
        else
            addIfPlausible(c, a, b, against);
    }

    /// @param against how little they look like marks of one code, wherever they lie
    private void addIfPlausible(Finder corner, Finder p, Finder q, double against) {
        double px = p.x() - corner.x();
        double py = p.y() - corner.y();
        double qx = q.x() - corner.x();
        double qy = q.y() - corner.y();
        double toP = Math.sqrt(px * px + py * py);
        double toQ = Math.sqrt(qx * qx + qy * qy);
        double skew = Math.abs(px * qx + py * qy) / (toP * toQ);
        double ratio = Math.max(toP / toQ, toQ / toP);
        double score = skew + (ratio - 1) + against;
        if (!(skew < MOST_SKEWED && ratio < MOST_UNEQUAL_SIDES && likeliest.admits(score)))
            return;
        boolean clockwise = px * qy - py * qx > 0;
        FinderTriple triple = new FinderTriple(corner, clockwise ? p : q, clockwise ? q : p);
        double dimension = triple.dimension();
        if (dimension > 17 && dimension < 190)
            likeliest.add(triple, score);
    }
}
