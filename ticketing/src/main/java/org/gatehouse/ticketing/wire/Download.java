package org.gatehouse.ticketing.wire;

import java.time.Instant;

/// Where a file can be fetched, without any further credentials, until when.
public record Download(String url, Instant until, String fileName) {}
