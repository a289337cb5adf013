package org.gatehouse.proving.simulation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.gatehouse.backend.local.Gateway.Answer;

/// One machine's connection to the cloud, with all that may become of what it carries.
final class Link implements Interceptor {
    private static final Duration IN_VAIN = Duration.ofSeconds(20);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(3);

    private final String machine;
    private final CloudSide cloud;
    private final WorldTime time;
    private final WorldLog log;
    private final Chance chance;
    private final Climate climate;
    private boolean down;
    private boolean healed;
    private boolean handingOver = true;
    private boolean stale;
    private boolean sentRecords;
    private boolean anchored;
    private boolean heardNews;
    private boolean offered;

    Link(String machine, CloudSide cloud, WorldTime time, WorldLog log, Chance chance, Climate climate) {
        this.machine = machine;
        this.cloud = cloud;
        this.time = time;
        this.log = log;
        this.chance = chance;
        this.climate = climate;
    }

    boolean isDown() {
        return down;
    }

    void cut() {
        down = true;
    }

    void mend() {
        down = false;
    }

    /// Nothing befalls it any more.
    void heal() {
        down = false;
        healed = true;
    }

    /// As before [#heal].
    void unheal() {
        healed = false;
    }

    /// From now on nothing can be handed over, and everything else goes through.
    void takeNoRecords() {
        handingOver = false;
    }

    void takeRecords() {
        handingOver = true;
    }

    /// From now on every manifest it is offered has been offered before.
    void offerOld() {
        stale = true;
    }

    void offerNewest() {
        stale = false;
    }

    /// Whether records were sent since this was last asked.
    boolean hasSentRecords() {
        boolean sent = sentRecords;
        sentRecords = false;
        return sent;
    }

    /// Whether the cloud's time came through since this was last asked.
    boolean wasAnchored() {
        boolean was = anchored;
        anchored = false;
        return was;
    }

    /// Whether a manifest was asked for since this was last asked.
    boolean hadOffer() {
        boolean had = offered;
        offered = false;
        return had;
    }

    /// Whether the cloud was asked for news since this was last asked.
    boolean hasHeardNews() {
        boolean has = heardNews;
        heardNews = false;
        return has;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var sent = sent(chain.request());
        if (sent.isRecords()) {
            sentRecords = true;
        }
        heardNews |= sent.method().equals("GET");
        offered |= sent.isOffer();
        if (down) {
            throw noConnection();
        }
        if (sent.isRecords() && !handingOver) {
            return response(chain.request(), Meddler.outOfService());
        }
        var mishap = stale && sent.isOffer()
                ? Mishap.OLD_OFFER
                : healed ? Mishap.NONE : climate.mishap(chance);
        if (mishap != Mishap.NONE) {
            log.line("  wire of %s: %s befalls %s".formatted(machine, mishap, sent));
        }
        time.pass(latency());
        var response = carry(chain.request(), sent, mishap);
        time.pass(latency());
        anchored |= mishap == Mishap.NONE && response.isSuccessful() && !sent.method().equals("GET");
        return response;
    }

    private IOException noConnection() {
        return switch (chance.below(3)) {
            case 0 -> new UnknownHostException("simulated");
            case 1 -> new ConnectException("simulated");
            default -> timeout();
        };
    }

    private IOException timeout() {
        time.pass(IN_VAIN);
        return new SocketTimeoutException("simulated");
    }

    private Duration latency() {
        return chance.oneIn(40) && !healed
                ? Duration.ofSeconds(chance.between(1, 40))
                : Duration.ofMillis(chance.between(1,
                        150));
    }

    private Response carry(Request request, Sent sent, Mishap mishap) throws IOException {
        return switch (mishap) {
            case NONE -> response(request, cloud.answer(sent));
            case REQUEST_LOST -> throw timeout();
            case ANSWER_LOST -> {
                cloud.answer(sent);
                throw new SocketException("simulated");
            }
            case ANSWER_LATE -> {
                cloud.answer(sent);
                throw timeout();
            }
            case ANSWER_BROKEN -> broken(request, cloud.answer(sent));
            case ANSWER_SHORT -> response(request, shortened(cloud.answer(sent)));
            case DOUBLED -> {
                cloud.answer(sent);
                yield response(request, cloud.answer(sent));
            }
            case DELAYED -> {
                cloud.deliverLater(sent, delay());
                throw timeout();
            }
            case ECHOED -> {
                cloud.deliverLater(sent, delay());
                yield response(request, cloud.answer(sent));
            }
            case ANSWERED_BY_STRANGER -> response(request, stranger());
            case ANSWER_REPLACED -> {
                cloud.answer(sent);
                yield response(request, stranger());
            }
            case CALLED_BAD -> response(request, Meddler.badRequest());
            case ANSWER_ALTERED -> response(request,
                    sent.isPage() ? Meddler.withoutLastChange(cloud.answer(sent)) : cloud.answer(sent));
            case SERVER_STRUCK -> response(request, cloud.answerStruck(sent));
            case OLD_OFFER -> response(request,
                    sent.isOffer() ? cloud.oldOffer(cloud.answer(sent)) : cloud.answer(sent));
            case GATE_KILLED_BEFORE -> throw new Killed();
            case GATE_KILLED_AFTER -> {
                cloud.answer(sent);
                throw new Killed();
            }
        };
    }

    private Duration delay() {
        return chance.between(Duration.ofMillis(10), LONGEST_DELAY);
    }

    private Answer stranger() {
        int status = chance.pick(List.of(200, 302, 400, 401, 403, 404, 413, 422, 429, 500, 502, 503, 504));
        var text = chance.oneIn(3) ? "" : "<html><body>Sign in to the guests' network</body></html>";
        return new Answer(status, Map.of("Content-Type", "text/html"), List.of(),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer shortened(Answer answer) {
        int length = answer.body().length;
        return new Answer(answer.status(), answer.headers(), answer.cookies(),
                Arrays.copyOf(answer.body(), length == 0 ? 0 : chance.below(length)));
    }

    private Sent sent(Request request) throws IOException {
        var headers = new TreeMap<String, List<String>>(request.headers().toMultimap());
        var body = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(body);
            Optional.ofNullable(request.body().contentType())
                    .ifPresent(type -> headers.put("Content-Type", List.of(type.toString())));
        }
        return new Sent(machine, request.method(), request.url().uri(), headers, body.readByteArray());
    }

    private static Response response(Request request, Answer answer) {
        return response(request, answer, ResponseBody.create(answer.body(), type(answer)));
    }

    private static Response response(Request request, Answer answer, ResponseBody body) {
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

    private Response broken(Request request, Answer answer) {
        int length = answer.body().length;
        var torn = new Torn(new Buffer().write(answer.body(), 0, length == 0 ? 0 : chance.below(length)));
        BufferedSource source = Okio.buffer(torn);
        return response(request, answer, ResponseBody.create(source, type(answer), length));
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
