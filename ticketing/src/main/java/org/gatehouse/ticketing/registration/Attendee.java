package org.gatehouse.ticketing.registration;

import org.jspecify.annotations.Nullable;

/// Who comes.
public record Attendee(String name, @Nullable String email) {}
