package org.gatehouse.sync.store;

import org.jspecify.annotations.Nullable;

/// A manifest row as it is stored. The arrays belong to the store once they are handed over.
///
/// @param ticket 16 bytes
/// @param fingerprint of the barcode that stands for it
public record PackedTicket(byte[] ticket, byte[] body, byte @Nullable [] fingerprint) {}
