package org.gatehouse.backend.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A mail service that takes each message and breaks the connection instead of answering.
final class SilentPost implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger taken = new AtomicInteger();

    SilentPost() throws IOException {
        Thread.ofVirtual().start(this::listen);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int taken() {
        return taken.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        try {
            while (true) {
                try (var connection = socket.accept()) {
                    take(connection);
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void take(Socket connection) throws IOException {
        var in = connection.getInputStream();
        var length = LENGTH.matcher(head(in));
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
            taken.incrementAndGet();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append(new String(new byte[]{(byte) next}, StandardCharsets.ISO_8859_1));
        }
        return head.toString();
    }
}
