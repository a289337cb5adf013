package org.gatehouse.ticketing.wire;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The picture an organizer gives an event: `PUT /events/{id}/picture`.
///
/// @param content the bytes of a PNG or JPEG picture; absent keeps the picture there is
/// @param alternative what is said to people who do not see it; may be empty
public record PictureChange(byte @Nullable [] content, String alternative) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PictureChange(var otherContent, var otherAlternative)
                && Arrays.equals(content, otherContent) && alternative.equals(otherAlternative);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(content), alternative);
    }
}
