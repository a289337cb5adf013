package org.gatehouse.sync.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.gatehouse.sync.json.Json;
import org.gatehouse.ticketing.Identifier;
import org.jspecify.annotations.Nullable;

/// Sends requests with a token and reads the answers. A call whose connection breaks is sent once more, with the
/// same idempotency key; one whose token is not accepted is sent once more with another.
final class Http implements AutoCloseable {
    private final Supplier<OkHttpClient> making;
    private @Nullable OkHttpClient client;
    private boolean closed;
    private final HttpUrl api;
    private final TokenSource tokens;
    private final ObjectMapper json = Json.mapper();

    private Http(Supplier<OkHttpClient> making, HttpUrl api, TokenSource tokens) {
        this.making = making;
        this.api = api;
        this.tokens = tokens;
    }

    static Http to(URI api, TokenSource tokens, Patience patience, Wire wire) {
        var url = Objects.requireNonNull(HttpUrl.get(api), "the API's address must start with http:// or https://");
        return new Http(() -> wire.client(patience), url, tokens);
    }

    /// The address of a resource.
    ///
    /// @param path its segments: texts, or identifiers, which lose their prefix
    HttpUrl.Builder url(Object... path) {
        var url = api.newBuilder();
        for (var segment : path) {
            url.addPathSegment(segment instanceof Identifier name ? name.value() : segment.toString());
        }
        return url;
    }

    <T> T get(HttpUrl.Builder url, Type type) {
        return read(exchange(new Request.Builder().url(url.build()).get()), type);
    }

    <T> T write(Write write, Type type) {
        return read(exchange(write.request(json)), type);
    }

    /// A write whose answer says nothing.
    void write(Write write) {
        var answer = exchange(write.request(json));
        if (!answer.isGood()) {
            throw failure(answer);
        }
    }

    /// Sends without judging the answer.
    Answer exchange(Request.Builder request) {
        var answer = send(request, tokens.token());
        if (answer.status() != 401) {
            return answer;
        }
        var another = tokens.renewed(answer.date());
        return another.isPresent() ? send(request, another) : answer;
    }

    <T> T read(Answer answer, Type type) {
        if (!answer.isGood()) {
            throw failure(answer);
        }
        try {
            JavaType target = json.constructType(type);
            T value = json.readValue(answer.body(), target);
            return Objects.requireNonNull(value);
        } catch (IOException | NullPointerException garbled) {
            throw new CloudException(new CloudFailure.Garbled(answer.status()), garbled);
        }
    }

    CloudException failure(Answer answer) {
        return new CloudException(Failures.of(answer, json));
    }

    /// Made for the first call: a program that starts has better to do.
    synchronized OkHttpClient client() {
        var made = client;
        if (made == null) {
            made = making.get();
            client = made;
            if (closed) {
                end(made);
            }
        }
        return made;
    }

    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalArgumentException(ours);
        }
    }

    private Answer send(Request.Builder request, Optional<String> token) {
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        var ready = request.build();
        try {
            return sendOnce(ready);
        } catch (IOException first) {
            if (!Failures.isWorthAnotherTry(first)) {
                throw new CloudException(new CloudFailure.Unreachable(Failures.cause(first)), first);
            }
        }
        try {
            return sendOnce(ready);
        } catch (IOException again) {
            throw new CloudException(new CloudFailure.Unreachable(Failures.cause(again)), again);
        }
    }

    private Answer sendOnce(Request request) throws IOException {
        try (Response response = Calls.execute(client(), request)) {
            return new Answer(response.code(), response.headers(), response.body().bytes());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            end(client);
        }
    }

    private static void end(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /// What came back.
    record Answer(int status, Headers headers, byte[] body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /// The server's clock as the answer's header gives it, to the second.
        @Nullable
        Instant date() {
            return headers.getInstant("Date");
        }
    }
}
