package org.gatehouse.ticketing.wire;

import org.jspecify.annotations.Nullable;

/// Asks to correct the name on a ticket, which stays the same person's.
///
/// @param seen as the caller knew it, so that nobody's correction is lost unseen
/// @param now as it is from then on
public record HolderEdit(@Nullable String seen, String now) {}
