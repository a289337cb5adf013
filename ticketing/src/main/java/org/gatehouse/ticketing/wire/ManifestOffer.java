package org.gatehouse.ticketing.wire;

import java.time.Instant;
import org.gatehouse.ticketing.manifest.SignedText;

/// The newest snapshot of an event's manifest.
///
/// @param header a `ManifestHeader` as JSON, signed
/// @param url where the rows can be fetched, in ranges, without further credentials
public record ManifestOffer(SignedText header, String url, Instant urlUntil, Instant serverTime) {}
