package org.gatehouse.backend.local;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/// A service on a port that can be taken off the network and put back where it was.
final class Outlet<T extends AutoCloseable> implements AutoCloseable {
    private final Starter<T> starter;
    private final URI endpoint;
    private Optional<T> running;

    private Outlet(Starter<T> starter, T running, URI endpoint) {
        this.starter = starter;
        this.running = Optional.of(running);
        this.endpoint = endpoint;
    }

    /// Starts a service on the port given.
    interface Starter<T> {
        T start(int port) throws IOException;
    }

    static <T extends AutoCloseable> Outlet<T> open(int port, Starter<T> starter, Function<T, URI> endpoint)
            throws IOException {
        try {
            var running = starter.start(port);
            return new Outlet<>(starter, running, endpoint.apply(running));
        } catch (IOException | RuntimeException e) {
            throw new IOException("Nothing can be started on port " + port
                    + ". If another program has taken it, stop that one, or remove the port's line from"
                    + " installation.properties to have a free one chosen.", e);
        }
    }

    URI endpoint() {
        return endpoint;
    }

    /// @throws IllegalStateException while it is off the network
    synchronized T service() {
        return running.orElseThrow(() -> new IllegalStateException("the service is off the network"));
    }

    synchronized void putBack() throws IOException {
        if (running.isEmpty()) {
            running = Optional.of(starter.start(endpoint.getPort()));
        }
    }

    /// Takes it off the network: connections break and new ones are refused.
    @Override
    public synchronized void close() throws IOException {
        try {
            if (running.isPresent()) {
                running.get().close();
            }
        } catch (Exception e) {
            throw new IOException("The service at " + endpoint + " does not stop", e);
        } finally {
            running = Optional.empty();
        }
    }
}
