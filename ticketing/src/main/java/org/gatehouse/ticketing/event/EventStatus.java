package org.gatehouse.ticketing.event;

/// Where an event stands in its life.
public enum EventStatus {
    /// Being prepared; sells nothing.
    DRAFT,
    /// Sells and admits.
    PUBLISHED,
    /// Called off; admits nobody.
    CANCELLED,
    /// Over.
    ENDED
}
