package org.gatehouse.scanner.decode;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gatehouse.scanner.decode.Look.Way;
import org.gatehouse.scanner.decode.Pyramid.Size;
import org.gatehouse.scanner.picture.GreyPicture;

/// Reads QR codes in grey pictures. Not for several threads.
public final class CodeReader implements AutoCloseable {
    private static final int SMALL_PICTURE = 800 * 600;
    private static final Look FIRST = Look.of(Size.FULL, Way.GLOBAL);
    private static final Look SECOND = Look.of(Size.HALF, Way.LOCAL);
    private static final List<Look> OTHERS = List.of(Look.of(Size.FULL, Way.NARROW), FIRST.inverted(),
            Look.of(Size.HALF, Way.NARROW), SECOND.inverted(), Look.of(Size.SOFT, Way.NARROW),
            Look.of(Size.DOUBLE, Way.NARROW),
            Look.of(Size.QUARTER, Way.LOCAL), Look.of(Size.HALF, Way.BLOCKS), Look.of(Size.FULL, Way.BLOCKS));

    private final CodeSearch search = new CodeSearch();
    private final SecondOpinion secondOpinion;
    private Look lastSuccess = FIRST;
    private int turn;
    /// Of two pictures that cannot be read, the second.
    private boolean secondUnread = true;

    private CodeReader(SecondOpinion secondOpinion) {
        this.secondOpinion = secondOpinion;
    }

    /// A reader that relies on itself.
    public static CodeReader alone() {
        return new CodeReader(SecondOpinion.NONE);
    }

    /// A reader that asks BoofCV where it reads nothing itself; of live pictures for no longer than `deadline`.
    public static CodeReader withSecondOpinion(Duration deadline) {
        return new CodeReader(new BoofOpinion(deadline));
    }

    /// Reads a single picture, taking as long as it needs.
    public Reading read(GreyPicture picture) {
        search.begin(picture);
        if (!readsAt(FIRST, picture) && !readsAt(SECOND, picture)
                && OTHERS.stream().noneMatch(look -> readsAt(look, picture)))
            secondOpinion.read(picture).ifPresent(search::add);
        return reading(search.found());
    }

    /// Reads one of a stream of pictures: looks first in the way that last succeeded, then in one other way in
    /// turn. Where something looks like a code it looks in further ways while `patience` lasts, or asks for the second
    /// opinion: one at one picture, the other at the next, since each alone takes most of a picture's time.
    public Reading readLive(GreyPicture picture, Patience patience) {
        search.begin(picture);
        boolean read = readsAt(lastSuccess, picture);
        if (!read)
            secondUnread = !secondUnread;
        int most = secondUnread ? 1 : OTHERS.size() + 2;
        for (int i = 0; i < most && !read && (i == 0 || search.sawMarks() && patience.lasts()); i++)
            read = readsAt(nextInTurn(), picture);
        if (!read && secondUnread && search.sawMarks())
            secondOpinion.readSoon(picture).ifPresent(search::add);
        return reading(search.found());
    }

    @Override
    public void close() {
        secondOpinion.close();
    }

    /// How long reading one picture may take.
    public interface Patience {
        boolean lasts();
    }

    private Look nextInTurn() {
        int mine = turn++ % (OTHERS.size() + 2);
        return mine == 0 ? FIRST : mine == 1 ? SECOND : OTHERS.get(mine - 2);
    }

    private boolean readsAt(Look look, GreyPicture picture) {
        if (look.size() == Size.DOUBLE && picture.width() * picture.height() > SMALL_PICTURE || !search.look(look))
            return false;
        lastSuccess = look;
        // a second code may show itself in another look only, and must not go unnoticed
        search.look(look.equals(FIRST) ? SECOND : FIRST);
        return true;
    }

    /// One text at one or more places is a reading; two texts, or a text beside a code not read, are not.
    private static Reading reading(List<GridReader.Attempt> found) {
        if (found.isEmpty())
            return new Reading.Nothing();
        List<String> texts = found.stream().map(GridReader.Attempt::text).filter(Objects::nonNull).distinct().toList();
        if (texts.isEmpty())
            return new Reading.Unreadable(found.getFirst().where());
        if (texts.size() == 1 && found.stream().allMatch(attempt -> attempt.text() != null))
            return new Reading.Read(texts.getFirst(), found.getFirst().where());
        return new Reading.Several(found.stream().map(GridReader.Attempt::where).toList());
    }
}
