package org.gatehouse.scanner.decode;

import java.util.ArrayList;
import java.util.List;

/// What looks like a corner mark in one black and white picture, gathered row by row downwards. A noisy picture has
/// thousands, so they are objects that are used again from picture to picture, and only those that the row can still meet
/// are asked whether it does.
final class Marks {
    private static final int MOST = 24;
    /// So many of its modules below a mark's centre no row meets it any more: a heart is at most six modules high, of a
    /// module that is at most twice the one agreed on, which is at most 1.7 times the mark's.
    private static final double REACH = 12;

    private final List<Mark> all = new ArrayList<>();
    private final List<Mark> near = new ArrayList<>();
    private final Best<Mark> best = new Best<>(MOST);
    private int count;

    void clear() {
        count = 0;
        near.clear();
    }

    /// From now on marks are found in this row.
    void row(int y) {
        int kept = 0;
        for (int i = 0; i < near.size(); i++)
            if (near.get(i).canBeMetIn(y))
                near.set(kept++, near.get(i));
        while (near.size() > kept)
            near.removeLast();
    }

    void keep(double x, double y, double module) {
        for (int i = 0; i < near.size(); i++)
            if (near.get(i).isAbout(x, y, module)) {
                near.get(i).add(x, y, module);
                return;
            }
        if (count == all.size())
            all.add(new Mark());
        Mark mark = all.get(count++);
        mark.begin(x, y, module);
        near.add(mark);
    }

    /// Those seen in the most rows.
    ///
    /// @param scale pixels of the full picture per pixel of this one
    List<Finder> mostSeen(double scale) {
        best.clear();
        for (int i = 0; i < count; i++)
            best.add(all.get(i), -all.get(i).seen);
        return best.list().stream()
                .map(mark -> new Finder(mark.x * scale, mark.y * scale, mark.module * scale, mark.seen)).toList();
    }

    /// The mean of what several rows say about one mark.
    private static final class Mark {
        private double x;
        private double y;
        private double module;
        private int seen;

        void begin(double atX, double atY, double itsModule) {
            x = atX;
            y = atY;
            module = itsModule;
            seen = 1;
        }

        boolean canBeMetIn(int row) {
            return row < y + REACH * Math.max(1, module);
        }

        boolean isAbout(double otherX, double otherY, double otherModule) {
            double near = 1.5 * Math.max(1, module);
            return Math.abs(otherX - x) <= near && Math.abs(otherY - y) <= near && otherModule < 1.7 * module
                    && module < 1.7 * otherModule;
        }

        void add(double otherX, double otherY, double otherModule) {
            x = (x * seen + otherX) / (seen + 1);
            y = (y * seen + otherY) / (seen + 1);
            module = (module * seen + otherModule) / (seen + 1);
            seen++;
        }
    }
}
