package org.gatehouse.ticketing.registration;

/// Where a registration stands in its life.
public enum RegistrationStatus {
    PENDING, CONFIRMED, CANCELLED, REFUNDED
}
