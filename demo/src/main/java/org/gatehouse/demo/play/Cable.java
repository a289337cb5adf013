package org.gatehouse.demo.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The network between one program and the cloud, in the form of a TCP relay on 127.0.0.1. Pulled, it listens no
/// more and every open connection breaks: the program sees what it would see with a real cable.
public final class Cable implements AutoCloseable {
    /// Below the range from which systems take ports for outgoing connections, so that nobody takes ours while the
    /// cable is out.
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 30_000;
    private static final int ATTEMPTS = 100;

    private final URI far;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable Near near;

    private Cable(URI far) {
        this.far = far;
        var server = anywhere();
        this.port = server.getLocalPort();
        this.near = accept(server);
    }

    /// A cable whose far end is plugged in at `far`.
    public static Cable to(URI far) {
        return new Cable(far);
    }

    /// The near end.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public synchronized void pull() {
        if (near != null) {
            near.close();
            near = null;
        }
        open.forEach(Cable::quietly);
        open.clear();
    }

    public synchronized void plugIn() {
        if (near == null) {
            try {
                near = accept(listen(port));
            } catch (IOException e) {
                throw new UncheckedIOException("The cable cannot be plugged in at port " + port, e);
            }
        }
    }

    @Override
    public void close() {
        pull();
    }

    private static ServerSocket anywhere() {
        for (int attempt = 1;; attempt++) {
            try {
                return listen(ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT));
            } catch (BindException taken) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException("No free port between " + FIRST_PORT + " and " + LAST_PORT, taken);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot listen on this machine", e);
            }
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Near accept(ServerSocket server) {
        return new Near(server, Thread.ofVirtual().name("cable-" + port).start(() -> {
            while (!server.isClosed()) {
                try {
                    join(server.accept());
                } catch (IOException e) {
                    quietly(server);
                }
            }
        }));
    }

    private void join(Socket near) {
        open.add(near);
        Thread.ofVirtual().name("cable-call").start(() -> {
            try (near; var other = new Socket(far.getHost(), far.getPort())) {
                open.add(other);
                near.setTcpNoDelay(true);
                other.setTcpNoDelay(true);
                var back = Thread.ofVirtual().start(() -> pump(other, near));
                pump(near, other);
                back.join();
            } catch (IOException unreachable) {
                quietly(near);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                open.remove(near);
            }
        });
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            quietly(from);
            quietly(to);
        } finally {
            open.remove(from);
        }
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception alreadyBroken) {
            // a connection that breaks while it is being broken is what was wanted
        }
    }

    /// The end that listens. The port is free again only once nobody waits on it any more.
    private record Near(ServerSocket server, Thread waiting) implements AutoCloseable {
        @Override
        public void close() {
            quietly(server);
            try {
                waiting.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
