package org.gatehouse.proving.simulation;

import java.io.IOException;
import java.net.SocketException;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.gatehouse.backend.local.Gateway.Answer;

/// The cloud's answers as they come out of the wire.
final class WireAnswer {
    private WireAnswer() {}

    static Response of(Request request, Answer answer) {
        return of(request, answer, ResponseBody.create(answer.body(), type(answer)));
    }

    /// One that breaks off.
    ///
    /// @param part how many bytes of so many still come
    static Response broken(Request request, Answer answer, IntUnaryOperator part) {
        int length = answer.body().length;
        var torn = new Torn(new Buffer().write(answer.body(), 0, part.applyAsInt(length)));
        return of(request, answer, ResponseBody.create(Okio.buffer(torn), type(answer), length));
    }

    private static Response of(Request request, Answer answer, ResponseBody body) {
        var response = new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(answer.status())
                .message("").body(body);
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static MediaType type(Answer answer) {
        var named = answer.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type")).map(Map.Entry::getValue)
                .findFirst().orElse("application/octet-stream");
        return Objects.requireNonNull(MediaType.parse(named));
    }

    /// Breaks where another would end.
    private static final class Torn extends ForwardingSource {
        private Torn(Buffer start) {
            super(start);
        }

        @Override
        public long read(Buffer sink, long most) throws IOException {
            long read = super.read(sink, most);
            if (read < 0) {
                throw new SocketException("simulated");
            }
            return read;
        }
    }
}
