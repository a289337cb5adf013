package org.gatehouse.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CableTest {
    private HttpServer far;
    private Cable cable;

    @BeforeEach
    void plugInAServer() throws IOException {
        far = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        far.createContext("/", exchange -> {
            byte[] answer = exchange.getRequestURI().getPath().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        far.start();
        cable = Cable.to(URI.create("http://127.0.0.1:" + far.getAddress().getPort()));
    }

    @AfterEach
    void tidyUp() {
        cable.close();
        far.stop(0);
    }

    @Test
    void whatIsAskedAtTheNearEndIsAnsweredByTheFarEnd() throws IOException {
        assertThat(ask("/hello")).isEqualTo("/hello");
    }

    @Test
    void aPulledCableRefusesNewConnectionsAndBreaksOpenOnes() throws IOException {
        try (var connection = new Socket("127.0.0.1", cable.endpoint().getPort())) {
            connection.getOutputStream().write("GET /half".getBytes(StandardCharsets.UTF_8));

            cable.pull();

            assertThat(ended(connection)).isTrue();
            assertThatThrownBy(() -> ask("/again")).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void pluggedInAgainItIsReachedWhereItWas() throws IOException {
        var before = cable.endpoint();
        cable.pull();

        cable.plugIn();

        assertThat(cable.endpoint()).isEqualTo(before);
        assertThat(ask("/back")).isEqualTo("/back");
    }

    private String ask(String path) throws IOException {
        var connection = cable.endpoint().resolve(path).toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(5_000);
        try (var answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean ended(Socket connection) throws IOException {
        connection.setSoTimeout(5_000);
        try {
            return connection.getInputStream().read() == -1;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }
}
