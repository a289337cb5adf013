package org.gatehouse.ticketing.registration;

/// How tickets were handed out.
public enum Channel {
    /// Sold by staff.
    BOX_OFFICE,
    /// Given away.
    COMP,
    /// Sold elsewhere and taken in.
    IMPORT
}
