package org.gatehouse.ticketing.event;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What an organizer says of an event. [EventChecks] tells what is wrong with it, field by field.
///
/// @param capacity persons the venue may hold, all ticket types together
/// @param currency ISO 4217 code that every price of the event is in
/// @param category free text, for sorting
public record EventDetails(
        String name,
        String description,
        String venue,
        ZoneId zone,
        Instant doors,
        Instant start,
        Instant end,
        int capacity,
        String currency,
        @Nullable String category) {}
