package org.gatehouse.proving.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.gatehouse.backend.local.Gateway.Answer;
import org.gatehouse.proving.aws.Weather.Event;
import org.gatehouse.proving.aws.Weather.Operation;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;
import org.gatehouse.ticketing.wire.ManifestOffer;
import org.junit.jupiter.api.Test;

class SimulatedServerTest {
    private static final Map<String, List<String>> NOTHING = Map.of();

    @Test
    void aGateFetchesItsManifestByTheAddressItIsGivenAlsoFromTheMiddle() throws IOException {
        var evening = Evening.ofSeed(1);
        var gate = SmallGate.enrol(evening, evening.gates().getFirst().id(), "Laptop 1");
        var url = URI.create(gate.read(gate.get("/manifest"), ManifestOffer.class).url());

        var whole = evening.server().answer("GET", url, NOTHING, new byte[0]);
        var rest = evening.server().answer("GET", url, Map.of("Range", List.of("bytes=100-")), new byte[0]);
        var none = evening.server().answer("GET", url, Map.of("range", List.of("bytes=99999999-")), new byte[0]);

        assertThat(lines(whole)).isEqualTo(50);
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, whole.body().length));
        assertThat(none.status()).isEqualTo(416);
    }

    @Test
    void anAddressIsGoodForItsTimeAndForItsFileOnly() {
        var now = new AtomicReference<>(Evening.DOORS);
        var evening = Evening.ofSeed(1, now::get);
        var gate = SmallGate.enrol(evening, evening.gates().getFirst().id(), "Laptop 1");
        var url = gate.read(gate.get("/manifest"), ManifestOffer.class).url();

        var other = URI.create(url.replace("/manifests/", "/tickets/"));
        assertThat(evening.server().answer("GET", other, NOTHING, new byte[0]).status()).isEqualTo(403);
        now.set(Evening.DOORS.plus(Duration.ofDays(1)));
        assertThat(evening.server().answer("GET", URI.create(url), NOTHING, new byte[0]).status()).isEqualTo(403);
    }

    @Test
    void aCodeIsTheOneThatGatesCheck() {
        var evening = Evening.ofSeed(1);
        var ticket = evening.sold().tickets().getFirst();

        var code = Archive.of(evening.server()).code(evening.event(), ticket.id());

        assertThat(ScannedCode.of(code)).isInstanceOf(ScannedCode.Signed.class);
        assertThat(TicketCode.decode(code).orElseThrow().ticket()).isEqualTo(ticket.id());
    }

    @Test
    void whateverAServerDiesOfARecordIsHeldOnceAndOnlyAnsweredWhenHeld() {
        for (var event : List.of(Event.CRASH_BEFORE, Event.CRASH_AFTER, Event.ANSWER_LOST, Event.THROTTLED,
                Event.CONFLICT, Event.HALF)) {
            for (int step = 1; step <= 9; step++) {
                var evening = Evening.ofSeed(1);
                var gate = SmallGate.enrol(evening, evening.gates().getFirst().id(), "Laptop 1");
                var records = records(evening, gate, 3);

                evening.server().weather(only(step, event));
                var first = gate.send(records);
                assertHeldWhatIsAnswered(evening, gate, first, records);
                evening.server().weather(Weather.fair());
                var again = gate.read(gate.send(records), BatchAnswer.class);

                assertThat(again.answers()).as("%s at %d", event, step).extracting(BatchAnswer.Answer::outcome)
                        .isSubsetOf(Outcome.STORED, Outcome.ALREADY).hasSize(3);
                assertThat(Archive.of(evening.server()).counting(evening.event())).isEqualTo(records);
            }
        }
    }

    private static void assertHeldWhatIsAnswered(Evening evening, SmallGate gate, Answer answer,
            List<GateRecord> records) {
        if (answer.status() == 200) {
            assertThat(gate.read(answer, BatchAnswer.class).answers()).hasSize(records.size());
            assertThat(Archive.of(evening.server()).counting(evening.event())).isEqualTo(records);
        } else {
            assertThat(answer.status()).isIn(500, 503);
        }
    }

    @Test
    void theSameSeedGivesTheSameEveningToTheLastByte() {
        assertThat(evening(7)).isEqualTo(evening(7));
        assertThat(evening(7)).isNotEqualTo(evening(8));
    }

    private static List<String> evening(long seed) {
        var heard = new ArrayList<String>();
        var evening = Evening.ofSeed(seed);
        var gate = SmallGate.enrol(evening, evening.gates().getFirst().id(), "Laptop 1");
        var answers = List.of(gate.get("/manifest"), gate.send(records(evening, gate, 20)),
                gate.get("/changes?after=3"), gate.get("/changes?after=0&only=records"));
        answers.forEach(answer -> heard.add(answer.status() + " " + answer.headers() + " "
                + new String(answer.body(), StandardCharsets.UTF_8)));
        heard.add(gate.read(gate.get("/changes?after=0"), SignedText.class).text());
        return heard;
    }

    private static List<GateRecord> records(Evening evening, SmallGate gate, int many) {
        return evening.sold().tickets().stream().limit(many)
                .map(ticket -> gate.admits(ticket.id(), evening.clock().instant())).toList();
    }

    private static Weather only(int step, Event event) {
        var steps = new AtomicInteger();
        return (Operation _) -> steps.incrementAndGet() == step ? event : Event.FAIR;
    }

    private static long lines(Answer answer) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().count();
        }
    }
}
