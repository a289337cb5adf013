package org.gatehouse.scanner.decode;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.scanner.picture.GreyPicture;

/// Looks for codes in one picture at a time, look by look, and keeps what it found. Not for several threads.
final class CodeSearch {
    /// A grid that fits this well is a code, read or not.
    static final double SURELY_A_CODE = 0.8;
    private static final int MOST_TRIES = 2;
    /// Of the reader's effort.
    private static final int MOST_A_LOOK = 50;
    private static final int MOST_A_PICTURE = 110;
    /// Two modules of the size that is hard to find: too small for one look, too large for the next.
    private static final int NARROW_REACH = 8;

    private final Pyramid pyramid = new Pyramid();
    private final Map<Pyramid.Size, BitMatrix> blackAndWhite = new EnumMap<>(Pyramid.Size.class);
    private final FinderScan scan = new FinderScan();
    private final Triples triples = new Triples();
    private final Threshold global = new GlobalThreshold();
    private final Threshold local = LocalThreshold.wide();
    private final Threshold narrow = LocalThreshold.narrow(NARROW_REACH);
    private final Threshold blocks = new BlockThreshold();
    private final GridReader grids = new GridReader();
    private final List<GridReader.Attempt> found = new ArrayList<>();
    private final List<FinderTriple> triedBefore = new ArrayList<>();
    private GreySampler grey = new GreySampler(new GreyPicture());
    private int marks;
    private int begun;

    /// Starts on another picture.
    void begin(GreyPicture picture) {
        pyramid.of(picture);
        grey = new GreySampler(picture);
        found.clear();
        triedBefore.clear();
        begun = grids.effort();
        marks = 0;
    }

    /// Looks once more.
    ///
    /// @return whether a code has been read in this picture, now or before
    boolean look(Look look) {
        GreyPicture picture = pyramid.at(look.size());
        if (picture.width() < 21 || picture.height() < 21)
            return hasRead();
        BitMatrix bits = bits(look.size(), picture);
        threshold(look).apply(picture, bits);
        if (look.lightOnDark())
            bits.flip();
        List<Finder> finders = scan.search(bits, rows(look.size()), look.size().pixels);
        marks += finders.size();
        read(finders, look.lightOnDark());
        return hasRead();
    }

    /// Whether anything so far looked like a part of a code.
    boolean sawMarks() {
        return marks > 0;
    }

    boolean hasRead() {
        return found.stream().anyMatch(attempt -> attempt.text() != null);
    }

    /// What was read, or is a code without doubt, so far.
    List<GridReader.Attempt> found() {
        return found;
    }

    /// Looking again in another way at the very same marks rarely shows anything new.
    private boolean isTried(FinderTriple triple) {
        return triedBefore.stream().filter(triple::isAbout).limit(MOST_TRIES).count() == MOST_TRIES;
    }

    private void read(List<Finder> finders, boolean lightOnDark) {
        grids.forget();
        readFlat(finders, lightOnDark);
        GridReader.Attempt bent = hasRead() || isTired(begun, MOST_A_PICTURE)
                ? null
                : grids.readBent(grey, lightOnDark);
        if (bent != null)
            keep(bent);
    }

    private void readFlat(List<Finder> finders, boolean lightOnDark) {
        int before = grids.effort();
        List<Finder> left = new ArrayList<>(finders);
        left.removeIf(this::isInsideFound);
        for (FinderTriple triple : triples.among(left)) {
            if (isTired(before, MOST_A_LOOK) || isTired(begun, MOST_A_PICTURE))
                return;
            if (touchesFound(triple) || isTried(triple))
                continue;
            triedBefore.add(triple);
            GridReader.Attempt attempt = grids.read(grey, triple, lightOnDark);
            if (attempt != null && (attempt.text() != null || attempt.fit() > SURELY_A_CODE))
                keep(attempt);
        }
    }

    private boolean isTired(int since, int most) {
        return grids.effort() - since > most;
    }

    /// Adds what somebody else read in this picture.
    void add(GridReader.Attempt attempt) {
        keep(attempt);
    }

    private void keep(GridReader.Attempt attempt) {
        found.removeIf(old -> old.text() == null && overlap(old.where(), attempt.where()));
        found.add(attempt);
    }

    private static boolean overlap(Quad a, Quad b) {
        return a.contains(b.centre().x(), b.centre().y()) || b.contains(a.centre().x(), a.centre().y());
    }

    private boolean touchesFound(FinderTriple triple) {
        return isInsideFound(triple.topLeft()) || isInsideFound(triple.topRight())
                || isInsideFound(triple.bottomLeft());
    }

    /// Codes that were read are done with; one that was only seen may be read in another look.
    private boolean isInsideFound(Finder mark) {
        for (GridReader.Attempt attempt : found)
            if (attempt.text() != null && attempt.where().contains(mark.x(), mark.y()))
                return true;
        return false;
    }

    /// What the last look at a picture of this size was made in.
    private BitMatrix bits(Pyramid.Size size, GreyPicture picture) {
        BitMatrix last = blackAndWhite.get(size);
        if (last != null && last.getWidth() == picture.width() && last.getHeight() == picture.height())
            return last;
        BitMatrix bits = new BitMatrix(picture.width(), picture.height());
        blackAndWhite.put(size, bits);
        return bits;
    }

    private Threshold threshold(Look look) {
        return switch (look.way()) {
            case GLOBAL -> global;
            case LOCAL -> local;
            case NARROW -> narrow;
            case BLOCKS -> blocks;
        };
    }

    /// Every corner mark's heart is three modules high: at the smallest size that reads, a few rows cross it.
    private static int rows(Pyramid.Size size) {
        return switch (size) {
            case DOUBLE, FULL, SOFT -> 3;
            case HALF -> 2;
            case QUARTER -> 1;
        };
    }
}
