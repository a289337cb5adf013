package org.gatehouse.scanner.gate;

/// What may lie over the scanning screen, where it hides the verdict.
public interface Cover {
    /// Closes what lies over the screen: the next guest is there.
    void makeWay();

    /// Whether what lies over the screen is about one guest, and the next must wait. From any thread.
    boolean holdsNextGuest();
}
