package org.gatehouse.scanner.camera;

import java.time.Duration;
import java.util.zip.CRC32C;
import org.gatehouse.scanner.picture.GreyPicture;

/// Tells from the pictures themselves whether a camera sees anything.
final class PictureHealth {
    /// What a run of pictures says.
    enum Finding {
        GOOD, BLACK, FROZEN
    }

    /// Sensors are never this dark in use: even at night their noise is above it.
    private static final int BLACK_BELOW = 12;
    private static final int EVERY_NTH = 61;

    private final CameraPatience patience;
    private final boolean living;
    private final CRC32C checksum = new CRC32C();
    private long last = -1;
    private boolean fresh;
    private long unchangedSince;
    private long litAt;

    PictureHealth(CameraPatience patience, boolean living, long now) {
        this.patience = patience;
        this.living = living;
        unchangedSince = now;
        litAt = now;
    }

    /// Looks at one more picture.
    ///
    /// @param now nanoseconds of any steady clock
    Finding look(GreyPicture picture, long now) {
        noteChange(picture, now);
        if (isLit(picture))
            litAt = now;
        if (isOver(patience.black(), litAt, now))
            return Finding.BLACK;
        if (living && isOver(patience.frozen(), unchangedSince, now))
            return Finding.FROZEN;
        return Finding.GOOD;
    }

    /// Whether the last picture looked at is worth anybody's time: from a living camera, not the one before it again.
    boolean isFresh() {
        return fresh || !living;
    }

    private void noteChange(GreyPicture picture, long now) {
        checksum.reset();
        checksum.update(picture.pixels(), 0, picture.width() * picture.height());
        fresh = checksum.getValue() != last;
        last = checksum.getValue();
        if (fresh)
            unchangedSince = now;
    }

    private static boolean isLit(GreyPicture picture) {
        byte[] pixels = picture.pixels();
        int lit = 0;
        for (int i = 0, n = picture.width() * picture.height(); i < n; i += EVERY_NTH)
            if ((pixels[i] & 0xff) >= BLACK_BELOW && ++lit > 8)
                return true;
        return false;
    }

    private static boolean isOver(Duration limit, long since, long now) {
        return now - since > limit.toNanos();
    }
}
