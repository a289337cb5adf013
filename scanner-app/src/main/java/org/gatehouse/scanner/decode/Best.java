package org.gatehouse.scanner.decode;

import java.util.ArrayList;
import java.util.List;

/// The few best of many, the best first; of equals the one that came first. A noisy picture offers thousands, thirty times
/// a second: nothing is kept of those that are not among them.
final class Best<T> {
    private final int most;
    private final List<T> list;
    private final double[] scores;

    /// @param most that are kept
    Best(int most) {
        this.most = most;
        list = new ArrayList<>(most + 1);
        scores = new double[most + 1];
    }

    void clear() {
        list.clear();
    }

    /// Whether something that is so good belongs to them.
    ///
    /// @param score less is better
    boolean admits(double score) {
        return list.size() < most || score < scores[most - 1];
    }

    void add(T what, double score) {
        if (!admits(score))
            return;
        int at = list.size();
        for (; at > 0 && score < scores[at - 1]; at--)
            scores[at] = scores[at - 1];
        scores[at] = score;
        list.add(at, what);
        if (list.size() > most)
            list.removeLast();
    }

    /// Valid until the next change.
    List<T> list() {
        return list;
    }
}
