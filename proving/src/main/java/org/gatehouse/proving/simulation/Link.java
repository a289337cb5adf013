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
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
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
            return WireAnswer.of(chain.request(), Meddler.outOfService());
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
            case NONE -> WireAnswer.of(request, cloud.answer(sent));
            case REQUEST_LOST -> throw timeout();
            case ANSWER_LOST -> {
                cloud.answer(sent);
                throw new SocketException("simulated");
            }
            case ANSWER_LATE -> {
                cloud.answer(sent);
                throw timeout();
            }
            case ANSWER_BROKEN -> WireAnswer.broken(request, cloud.answer(sent), this::part);
            case ANSWER_SHORT -> WireAnswer.of(request, shortened(cloud.answer(sent)));
            case DOUBLED -> {
                cloud.answer(sent);
                yield WireAnswer.of(request, cloud.answer(sent));
            }
            case DELAYED -> {
                cloud.deliverLater(sent, delay());
                throw timeout();
            }
            case ECHOED -> {
                cloud.deliverLater(sent, delay());
                yield WireAnswer.of(request, cloud.answer(sent));
            }
            case ANSWERED_BY_STRANGER -> WireAnswer.of(request, stranger());
            case ANSWER_REPLACED -> {
                cloud.answer(sent);
                yield WireAnswer.of(request, stranger());
            }
            case CALLED_BAD -> WireAnswer.of(request, Meddler.badRequest());
            case ANSWER_ALTERED -> WireAnswer.of(request,
                    sent.isPage() ? Meddler.withoutLastChange(cloud.answer(sent)) : cloud.answer(sent));
            case SERVER_STRUCK -> WireAnswer.of(request, cloud.answerStruck(sent));
            case OLD_OFFER -> WireAnswer.of(request,
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

    /// Of so many bytes, by chance, but not all.
    private int part(int length) {
        return length == 0 ? 0 : chance.below(length);
    }

    private Answer shortened(Answer answer) {
        int length = answer.body().length;
        return new Answer(answer.status(), answer.headers(), answer.cookies(),
                Arrays.copyOf(answer.body(), part(length)));
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
}
