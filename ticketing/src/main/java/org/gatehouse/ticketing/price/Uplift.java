package org.gatehouse.ticketing.price;

import org.gatehouse.ticketing.event.TypeNumber;

/// What an artist puts on top of a ticket type's price. It is the artist's.
public record Uplift(TypeNumber type, Rate rate) {}
