package org.gatehouse.proving.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A slow line that loses packets, in front of a cloud: a TCP relay on the loopback that passes bytes on as they would
/// arrive through such a line. Bytes go in segments; each takes its time on the line, which all connections share in
/// each direction; one that is lost is sent again after a wait that doubles, while what comes behind it waits, as TCP
/// has it; a connection that loses too many in a row breaks, and so does one whose opening is lost too often.
/// Not modelled: lost acknowledgements (a later one makes up for them) and congestion control.
final class PoorLine implements AutoCloseable {
    private static final int SEGMENT = 1_460;
    private static final int HEADERS = 40;
    private static final long FIRST_WAIT = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long FIRST_WAIT_TO_OPEN = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_LOSSES = 8;
    private static final int MOST_LOSSES_TO_OPEN = 4;

    private final URI far;
    private final ServerSocket near;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Random random;
    private final Direction up = new Direction();
    private final Direction down = new Direction();
    private volatile Quality quality = new Quality(0, Long.MAX_VALUE);
    private final AtomicLong segments = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();

    /// @param loss of a segment, from 0 to 1
    /// @param bitsPerSecond in each direction
    record Quality(double loss, long bitsPerSecond) {
        private long nanos(int bytes) {
            return (long) (bytes * 8e9 / bitsPerSecond);
        }
    }

    /// A good line, until it [#becomes] a poor one.
    PoorLine(URI far, long seed) throws IOException {
        this.far = far;
        random = new Random(seed);
        near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("line").start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    void becomes(Quality now) {
        quality = now;
    }

    String figures() {
        return "%,d segments, %,d of them lost and sent again, %,d connections broken".formatted(segments.get(),
                lost.get(), broken.get());
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                var socket = near.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> join(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try (client; var cloud = new Socket(far.getHost(), far.getPort())) {
            open.add(cloud);
            client.setTcpNoDelay(true);
            cloud.setTcpNoDelay(true);
            carry(up, 0, FIRST_WAIT_TO_OPEN, MOST_LOSSES_TO_OPEN);
            var back = Thread.ofVirtual().start(() -> pump(cloud, client, down));
            pump(client, cloud, up);
            back.join();
        } catch (IOException gone) {
            broken.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void pump(Socket from, Socket to, Direction direction) {
        var segment = new byte[SEGMENT];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int bytes = in.read(segment); bytes >= 0; bytes = in.read(segment)) {
                carry(direction, bytes, FIRST_WAIT, MOST_LOSSES);
                out.write(segment, 0, bytes);
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            quietly(from);
            quietly(to);
        } finally {
            open.remove(from);
        }
    }

    /// Returns when it has arrived.
    private void carry(Direction direction, int bytes, long firstWait, int mostLosses) throws IOException {
        long wait = firstWait;
        for (int losses = 0;; losses++) {
            direction.transmit(quality.nanos(bytes + HEADERS));
            segments.incrementAndGet();
            if (!isLost()) {
                return;
            }
            lost.incrementAndGet();
            if (losses == mostLosses) {
                broken.incrementAndGet();
                throw new IOException("the line is too bad");
            }
            LockSupport.parkNanos(wait);
            wait *= 2;
        }
    }

    private synchronized boolean isLost() {
        return random.nextDouble() < quality.loss();
    }

    /// One way of the line. Segments go one behind the other.
    private static final class Direction {
        private long freeAt = System.nanoTime();

        private void transmit(long nanos) {
            long until;
            synchronized (this) {
                freeAt = Math.max(freeAt, System.nanoTime()) + nanos;
                until = freeAt;
            }
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // it is to be closed
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        open.forEach(PoorLine::quietly);
    }
}
