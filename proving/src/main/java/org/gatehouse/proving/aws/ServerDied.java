package org.gatehouse.proving.aws;

/// The server's process ends here: no handler of the server runs any further. What was written stays.
final class ServerDied extends Error {
    private static final long serialVersionUID = 1;

    ServerDied() {
        super("the server died", null, false, false);
    }
}
