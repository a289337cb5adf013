package org.gatehouse.sync.store;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.OptionalLong;

/// What a store needs from outside.
///
/// @param wall the machine's own clock
/// @param mostPages of 4 KiB that the store may have; absent means as the disk allows
public record StoreSettings(InstantSource wall, SecureRandom random, OptionalLong mostPages) {
    public static StoreSettings with(InstantSource wall, SecureRandom random) {
        return new StoreSettings(wall, random, OptionalLong.empty());
    }

    /// A store that is full at so many pages, as a disk may be.
    public StoreSettings limitedTo(long pages) {
        return new StoreSettings(wall, random, OptionalLong.of(pages));
    }
}
