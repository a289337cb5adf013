package org.gatehouse.ticketing.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param cursor names the next page; absent on the last
public record Page<T>(List<T> items, @Nullable String cursor) {
    public Page {
        items = List.copyOf(items);
    }
}
