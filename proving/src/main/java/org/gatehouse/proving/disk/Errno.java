package org.gatehouse.proving.disk;

/// What a system call says when it fails.
public enum Errno {
    /// The device did not do it.
    IO(5),
    /// No space is left on the device.
    NO_SPACE(28);

    private final int number;

    Errno(int number) {
        this.number = number;
    }

    /// What a failed call is told apart by: less than zero.
    long asResult() {
        return -number;
    }
}
