package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.RecordBatch;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.Test;

/// Records that gates hand over, and what they add up to.
class RecordsTest extends TwoGatesOfAnEvent {
    @Test
    void recordsAreStoredOnceHoweverOftenTheyAreSent() {
        var records = List.of(north.admits(tickets.get(0), at), north.admits(tickets.get(1), at.plusSeconds(5)));

        var first = north.send(records);
        var again = north.send(records);

        assertThat(outcomes(first)).containsExactly(Outcome.STORED, Outcome.STORED);
        assertThat(outcomes(again)).containsExactly(Outcome.ALREADY, Outcome.ALREADY);
        assertThat(statistics().admitted()).isEqualTo(2);
    }

    @Test
    void aBatchOfFiveHundredInAnyOrderAndTwiceIsTheSame() {
        var records = new ArrayList<GateRecord>();
        for (int i = 0; i < 250; i++) {
            records.add(north.records(new GateRecord.Refused(VerdictKind.FORGED), null, at.plusSeconds(i), event.id()));
        }
        records.addAll(List.copyOf(records));
        Collections.shuffle(records, new Random(3));

        var answer = north.send(records);

        assertThat(outcomes(answer)).hasSize(500);
        assertThat(Collections.frequency(outcomes(answer), Outcome.STORED)).isEqualTo(250);
        assertThat(statistics().refusals()).containsExactly(new Statistics.RefusalCount(VerdictKind.FORGED, 250));
    }

    @Test
    void theSameTicketAtTwoGatesIsOnePersonAndOneIncident() {
        var first = north.admits(tickets.getFirst(), at);
        var second = south.admits(tickets.getFirst(), at.plusSeconds(30));

        south.send(second);
        north.send(first);

        var statistics = statistics();
        var incidents = incidents().admittedAgain();
        assertThat(statistics.admitted()).isEqualTo(1);
        assertThat(statistics.surplus()).isEqualTo(1);
        assertThat(incidents).singleElement().satisfies(incident -> assertThat(incident.admissions())
                .extracting(admission -> admission.record()).containsExactly(first.id(), second.id()));
        assertThat(statistics.incidents()).isEqualTo(incidents);
    }

    @Test
    void gatesThatUploadAtOnceLoseNothingAndReadersSeeNoGap() throws Exception {
        var uploads = new ArrayList<Callable<BatchAnswer>>();
        for (int i = 0; i < 12; i++) {
            var gate = i % 2 == 0 ? north : south;
            var record = gate.records(new GateRecord.Refused(VerdictKind.NOT_A_TICKET), null, at.plusSeconds(i),
                    event.id());
            uploads.add(() -> gate.send(record));
        }

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(uploads)) {
                assertThat(outcomes(answer.get())).containsExactly(Outcome.STORED);
            }
        }

        assertThat(statistics().refusals()).containsExactly(new Statistics.RefusalCount(VerdictKind.NOT_A_TICKET, 12));
    }

    @Test
    void statisticsNameTheirVersionAndAreSentOnlyWhenTheyAreOthers() {
        var path = path(event.id()) + "/stats";
        var first = api.call(OWNER, "GET", path, null, Map.of());
        var tag = first.headers().get("etag");

        var same = api.call(OWNER, "GET", path, null, Map.of("if-none-match", tag));
        north.send(north.admits(tickets.getFirst(), at));
        var later = api.call(OWNER, "GET", path, null, Map.of("if-none-match", tag));

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isNull();
        assertThat(later.status()).isEqualTo(200);
        Statistics statistics = api.read(later.body(), Statistics.class);
        assertThat(statistics.version()).isEqualTo(6);
        assertThat(statistics.admitted()).isEqualTo(1);
        assertThat(statistics.sold()).isEqualTo(10);
        assertThat(statistics.remaining()).isEqualTo(9);
        assertThat(statistics.types()).singleElement().satisfies(type -> assertThat(type.admitted()).isEqualTo(1));
        assertThat(statistics.gates()).singleElement().satisfies(gate -> assertThat(gate.entries()).isEqualTo(1));
        assertThat(statistics.arrivals()).singleElement()
                .satisfies(minute -> assertThat(minute.persons()).isEqualTo(1));
        assertThat(statistics.devices()).hasSize(2);
    }

    @Test
    void aHeartbeatThatSaysNothingNewIsNoNewsAndSilenceIs() {
        var path = path(event.id()) + "/stats";
        north.beats(0);
        var tag = tag(path);

        api.now = api.now.plusSeconds(20);
        north.beats(0);
        var heardAgain = tag(path);
        north.beats(7);
        var waiting = tag(path);
        api.now = api.now.plus(Device.SILENCE).plusSeconds(1);
        var silent = tag(path);

        assertThat(heardAgain).isEqualTo(tag);
        assertThat(waiting).isNotEqualTo(tag);
        assertThat(silent).isNotEqualTo(waiting);
    }

    @Test
    void entriesOfTheLastHalfHourAreToldByGateAndMinute() {
        api.now = at.plusSeconds(3600);
        north.send(north.admits(tickets.get(0), at), north.admits(tickets.get(1), api.now.minusSeconds(60)),
                north.admits(tickets.get(2), api.now.minusSeconds(59)));

        assertThat(statistics().gates()).singleElement().satisfies(gate -> {
            assertThat(gate.entries()).isEqualTo(3);
            assertThat(gate.recent()).extracting(Statistics.Arrivals::persons).containsExactly(2);
        });
    }

    @Test
    void anotherProcessCountsTheSame(TestCloud.Handles cloud) {
        north.send(north.admits(tickets.getFirst(), at));
        statistics();
        south.send(south.admits(tickets.get(1), at));

        Statistics other = TestApi.over(cloud).get(OWNER, path(event.id()) + "/stats", Statistics.class);

        assertThat(statistics().admitted()).isEqualTo(2).isEqualTo(other.admitted());
        assertThat(statistics().version()).isEqualTo(other.version());
    }

    @Test
    void otherGatesLearnOfAdmissionsFromTheFeed() {
        var record = north.admits(tickets.getFirst(), at);
        north.send(record);

        var page = api.<org.gatehouse.ticketing.manifest.SignedText>get(south.token(),
                path(event.id()) + "/changes?after=0&only=records",
                org.gatehouse.ticketing.manifest.SignedText.class);

        assertThat(page.text().lines()).hasSize(2).last().asString().contains("RECORDS", record.signature().base64());
    }

    @Test
    void tooManyRecordsAtOnceAreRefused() {
        var record = north.admits(tickets.getFirst(), at);
        var batch = new RecordBatch(Collections.nCopies(501, record));

        assertThat(api.refused(north.token(), "POST", path(event.id()) + "/records", batch).type())
                .isEqualTo("too-large");
    }

    @Test
    void longRecordsAreDividedAndAMonstrousOneIsRefused() {
        var reason = "because ".repeat(1_500);
        var records = new ArrayList<GateRecord>();
        for (int i = 0; i < 60; i++) {
            records.add(north.records(new GateRecord.In(1, GateRecord.Grounds.OVERRIDE, reason), tickets.get(i % 10),
                    at.plusSeconds(i), event.id()));
        }

        assertThat(outcomes(north.send(records))).hasSize(60).containsOnly(Outcome.STORED);
        var monster = north.records(new GateRecord.In(1, GateRecord.Grounds.OVERRIDE, reason.repeat(2)),
                tickets.getFirst(), at, event.id());
        assertThat(api.refused(north.token(), "POST", path(event.id()) + "/records", new RecordBatch(List.of(monster)))
                .type()).isEqualTo("too-large");
    }

    private String tag(String path) {
        return api.call(OWNER, "GET", path, null, Map.of()).headers().get("etag");
    }
}
