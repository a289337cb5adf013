package org.gatehouse.backend.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gatehouse.ticketing.signature.Sha256;

/// Does a write once per Idempotency-Key: the same request again gets the first answer again.
final class Idempotency {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{8,128}");

    /// @param key empty where the call has none and needs none
    /// @param hash of all that was asked
    record Request(Optional<String> key, String hash) {
        String fingerprint() {
            return Sha256.hex(key.orElse("") + "\n" + hash).substring(0, 32);
        }
    }

    private final Answers answers;
    private final Json json;

    Idempotency(Answers answers, Json json) {
        this.answers = answers;
        this.json = json;
    }

    /// @throws ProblemException where a key is needed and absent, or has another form
    Request request(Route route, Caller caller, APIGatewayV2HTTPEvent event, Map<String, String> headers, byte[] body) {
        var given = Optional.ofNullable(headers.get("idempotency-key"));
        if (given.isEmpty() && route.keying() == Route.Keying.REQUIRED) {
            throw new ProblemException(new Problem.Malformed("The header Idempotency-Key is missing.",
                    "Send a new random key with each new write, and the same key when repeating it."));
        }
        if (given.isPresent() && !SHAPE.matcher(given.get()).matches()) {
            throw new ProblemException(new Problem.Malformed("The Idempotency-Key has another form.",
                    "Use 8 to 128 visible ASCII characters, such as a UUID."));
        }
        var query = new TreeMap<>(Optional.ofNullable(event.getQueryStringParameters()).orElse(Map.of()));
        var asked = route.method() + " " + event.getRawPath() + "\n" + query + "\n" + Sha256.hex(body);
        var keyed = given.filter(_ -> route.keying() == Route.Keying.REQUIRED);
        return new Request(keyed.map(key -> owner(caller) + " " + key), Sha256.hex(asked));
    }

    Answers.Answer once(Request request, Supplier<Reply> write) {
        if (request.key().isEmpty()) {
            return Rendered.reply(write.get(), json);
        }
        var key = request.key().get();
        return switch (answers.take(key, request.hash())) {
            case Answers.Known.Fresh _ -> done(key, write);
            case Answers.Known.Answered(var answer) -> answer;
            case Answers.Known.UnderWay _ ->
                throw new ProblemException(new Problem.Busy("The same request is being answered right now."));
            case Answers.Known.OtherRequest _ -> throw new ProblemException(new Problem.KeyReused());
        };
    }

    private Answers.Answer done(String key, Supplier<Reply> write) {
        try {
            var answer = Rendered.reply(write.get(), json);
            answers.keep(key, answer);
            return answer;
        } catch (RuntimeException e) {
            answers.giveBack(key);
            throw e;
        }
    }

    private static String owner(Caller caller) {
        return switch (caller) {
            case Caller.Person person -> person.user().wire();
            case Caller.Device device -> device.device().wire();
            case Caller.Attendee attendee -> attendee.user().wire();
            case Caller.Anonymous _ -> "anonymous";
        };
    }
}
