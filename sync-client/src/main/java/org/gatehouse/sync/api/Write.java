package org.gatehouse.sync.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A call that changes something.
///
/// @param body sent as JSON, or as it is where it is packed already; absent sends an empty object where the method wants a body
/// @param seen what the caller saw there; absent where it does not matter
record Write(
        String method,
        HttpUrl url,
        IdempotencyKey key,
        @Nullable Object body,
        @Nullable Seen seen,
        Packing packing) {
    private static final MediaType JSON = MediaType.get("application/json");
    /// Of records, half of whose bytes are signatures, this packs in two thirds of the usual level's time and comes out
    /// two percent longer.
    private static final int QUICK = 4;

    /// Whether the body is compressed.
    enum Packing {
        PLAIN, GZIP
    }

    /// What the cloud has to find there, as a header.
    record Seen(String header, String value) {}

    static Write post(HttpUrl.Builder url, IdempotencyKey key) {
        return new Write("POST", url.build(), key, null, null, Packing.PLAIN);
    }

    static Write put(HttpUrl.Builder url, Object body) {
        return new Write("PUT", url.build(), IdempotencyKey.random(), body, null, Packing.PLAIN);
    }

    static Write delete(HttpUrl.Builder url) {
        return new Write("DELETE", url.build(), IdempotencyKey.random(), null, null, Packing.PLAIN);
    }

    Write with(Object newBody) {
        return new Write(method, url, key, newBody, seen, packing);
    }

    /// Only if nobody changed it since.
    Write ifStill(long newRevision) {
        return new Write(method, url, key, body, new Seen("If-Match", Long.toString(newRevision)), packing);
    }

    /// Only if it is not there yet.
    Write ifNone() {
        return new Write(method, url, key, body, new Seen("If-None-Match", "*"), packing);
    }

    Write gzipped() {
        return new Write(method, url, key, body, seen, Packing.GZIP);
    }

    Request.Builder request(ObjectMapper json) {
        var request = new Request.Builder().url(url).header("Idempotency-Key", key.value());
        if (seen != null) {
            request.header(seen.header(), seen.value());
        }
        if (packing == Packing.GZIP) {
            request.header("Content-Encoding", "gzip");
        }
        return request.method(method, method.equals("DELETE") ? null : packed(json));
    }

    private RequestBody packed(ObjectMapper json) {
        try {
            if (body instanceof PackedRecords packed) {
                return RequestBody.create(packed.bytes(), JSON);
            }
            var plain = body == null ? new byte[]{'{', '}'} : json.writeValueAsBytes(body);
            return RequestBody.create(packing == Packing.GZIP ? gzip(plain) : plain, JSON);
        } catch (JsonProcessingException ours) {
            throw new IllegalArgumentException(ours);
        }
    }

    static byte[] gzip(byte[] plain) {
        var packed = new Buffer();
        var gzip = new GzipSink(packed);
        gzip.deflater().setLevel(QUICK);
        try (var sink = Okio.buffer(gzip)) {
            sink.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.readByteArray();
    }
}
