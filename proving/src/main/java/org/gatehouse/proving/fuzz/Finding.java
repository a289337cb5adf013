package org.gatehouse.proving.fuzz;

/// A promise that some bytes have broken.
public final class Finding extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Finding(String message) {
        super(message);
    }

    public Finding(String message, Throwable cause) {
        super(message, cause);
    }

    /// @throws Finding where it does not hold
    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new Finding(message);
        }
    }
}
