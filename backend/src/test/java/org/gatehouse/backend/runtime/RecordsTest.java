package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.RecordBatch;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCloud.class)
class RecordsTest {
    private TestApi api;
    private Event event;
    private TestGate north;
    private TestGate south;
    private List<TicketId> tickets;
    private Instant at;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 1000, 500).event();
        var gate = event.gates().getFirst().id();
        north = TestGate.enrol(api, OWNER, event.id(), gate, "North 1");
        south = TestGate.enrol(api, OWNER, event.id(), gate, "South 1");
        tickets = api.buy(OWNER, event.id(), "Ada", 10).tickets().stream().map(ticket -> ticket.id()).toList();
        at = api.now;
    }

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
    void anAdmissionOnATicketThatIsVoidByThenIsReportedOnceHoweverOftenItArrives(TestCloud.Handles cloud) {
        var inTime = north.admits(tickets.get(0), at);
        north.send(inTime);
        block(tickets.get(0));
        block(tickets.get(1));
        var late = north.admits(tickets.get(1), at.plusSeconds(5));

        north.send(late, north.admits(tickets.get(2), at.plusSeconds(6)));
        north.send(inTime, late);

        assertThat(incidents().admittedVoid()).singleElement().satisfies(one -> {
            assertThat(one.ticket()).isEqualTo(tickets.get(1));
            assertThat(one.status()).isEqualTo(TicketStatus.BLOCKED);
            assertThat(one.since()).isEqualTo(api.now);
            assertThat(one.admission().record()).isEqualTo(late.id());
            assertThat(one.admission().gate()).isEqualTo(late.gate());
        });
        assertThat(statistics().admittedVoid()).isEqualTo(incidents().admittedVoid());
        Incidents elsewhere = TestApi.over(cloud).get(OWNER, path(event.id()) + "/incidents", Incidents.class);
        assertThat(elsewhere.admittedVoid()).isEqualTo(incidents().admittedVoid());
    }

    @Test
    void anAdmissionOnAVoidTicketThatTheGateTookBackIsNoIncident() {
        block(tickets.getFirst());
        var late = north.admits(tickets.getFirst(), at);

        north.send(late, north.records(new GateRecord.Undo(late.id(), null), tickets.getFirst(), at.plusSeconds(3),
                event.id()));

        assertThat(incidents().admittedVoid()).isEmpty();
    }

    @Test
    void aTicketBlockedWhileItsAdmissionArrivesIsReportedExactlyWhereTheBlockCameFirst() throws Exception {
        var sent = new ArrayList<Callable<Object>>();
        for (int i = 0; i < tickets.size(); i++) {
            var ticket = tickets.get(i);
            var record = north.admits(ticket, at.plusSeconds(i));
            sent.add(() -> north.send(record));
            sent.add(() -> block(ticket));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(sent)) {
                done.get();
            }
        }
        SignedText page = api.get(south.token(), path(event.id()) + "/changes?after=5", SignedText.class);
        var late = new ArrayList<TicketId>();
        var blocked = new HashSet<TicketId>();
        for (var line : page.text().lines().skip(1).toList()) {
            switch (api.<Change>read(line, Change.class)) {
                case Change.Ticket ticket -> blocked.add(ticket.row().ticket());
                case Change.Records records -> records.records().stream().map(GateRecord::ticket)
                        .filter(blocked::contains).forEach(late::add);
                case Change.Facts ignored -> throw new AssertionError("nobody edited the event");
                case Change.Gone ignored -> throw new AssertionError("nothing is ever gone");
            }
        }

        assertThat(incidents().admittedVoid()).extracting(AfterVoid::ticket).containsExactlyInAnyOrderElementsOf(late);
    }

    @Test
    void whoeverCameOnATicketThatWasMadeVoidSinceIsNotAmongThoseStillToCome(TestCloud.Handles cloud) {
        north.send(north.admits(tickets.get(0), at), north.admits(tickets.get(1), at));
        statistics();
        block(tickets.get(0));
        block(tickets.get(9));

        for (var counted : List.of(statistics(),
                TestApi.over(cloud).<Statistics>get(OWNER, path(event.id()) + "/stats", Statistics.class))) {
            assertThat(counted.sold()).isEqualTo(8);
            assertThat(counted.admitted()).isEqualTo(2);
            assertThat(counted.cameOnVoid()).isEqualTo(1);
            assertThat(counted.remaining()).isEqualTo(7);
        }
    }

    @Test
    void recordsHeldApartAreToldWithTheReason() {
        var forged = resigned(north.admits(tickets.getFirst(), at), south.admits(tickets.get(1), at));
        north.send(forged);
        north.send(forged);

        assertThat(incidents().heldApart()).singleElement()
                .isEqualTo(new Incidents.Held(forged, Reason.BAD_SIGNATURE, api.now));
    }

    @Test
    void whatARevokedDeviceMadeCannotFillAnAnswerAndIsReadPageByPage() {
        api.post(OWNER, "/devices/" + north.enrolled().device().value() + "/revoke", "{}", Map.class);
        var sent = new ArrayList<GateRecord>();
        for (int i = 0; i < 7; i++) {
            sent.add(north.admits(tickets.getFirst(), at));
        }
        north.send(sent);

        var read = new ArrayList<GateRecord>();
        var page = incidents("?limit=3");
        assertThat(page.heldApart()).hasSize(3);
        for (; page.cursor() != null; page = incidents("?limit=3&cursor=" + page.cursor())) {
            page.heldApart().forEach(held -> read.add(held.record()));
        }
        page.heldApart().forEach(held -> read.add(held.record()));

        assertThat(read).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void aRecordWithAForeignSignatureIsHeldApart() {
        var forged = resigned(north.admits(tickets.getFirst(), at), south.admits(tickets.get(1), at));

        var answer = north.send(forged);
        var again = north.send(forged);

        assertThat(answer.answers()).singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(Reason.BAD_SIGNATURE));
        assertThat(again.answers()).isEqualTo(answer.answers());
        assertThat(statistics().admitted()).isZero();
        assertThat(statistics().quarantined()).isEqualTo(1);
    }

    @Test
    void aRecordOfAnotherEventIsHeldApart() {
        var elsewhere = north.records(new GateRecord.In(1, GateRecord.Grounds.LISTED, null), tickets.getFirst(), at,
                new EventId("another"));

        assertThat(reasons(north.send(elsewhere))).containsExactly(Reason.OTHER_EVENT);
    }

    @Test
    void aSecondRecordOfTheSameNameIsHeldApart() {
        var original = north.admits(tickets.getFirst(), at);
        north.send(original);
        var gateAgain = north.restored();
        var other = gateAgain.admits(tickets.get(5), at.plusSeconds(60));

        assertThat(reasons(north.send(other))).containsExactly(Reason.CONFLICTING);
        assertThat(statistics().admitted()).isEqualTo(1);
    }

    @Test
    void whatARevokedDeviceSendsIsHeldApartAndWhatItSentBeforeCounts() {
        var before = north.admits(tickets.get(0), at);
        north.send(before);
        api.post(OWNER, "/devices/" + north.enrolled().device().value() + "/revoke", "{}", Device.class);
        var after = north.admits(tickets.get(1), at.plusSeconds(1));

        var answer = north.send(before, after);

        assertThat(outcomes(answer)).containsExactly(Outcome.ALREADY, Outcome.QUARANTINED);
        assertThat(reasons(answer)).containsExactly(null, Reason.DEVICE_REVOKED);
        assertThat(statistics().admitted()).isEqualTo(1);
        assertThat(statistics().quarantined()).isEqualTo(1);
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

    private Ticket block(TicketId ticket) {
        return api.post(OWNER, "/tickets/" + ticket.value() + "/block", "{}", Ticket.class);
    }

    private String tag(String path) {
        return api.call(OWNER, "GET", path, null, Map.of()).headers().get("etag");
    }

    private Incidents incidents() {
        return incidents("");
    }

    private Incidents incidents(String query) {
        return api.get(OWNER, path(event.id()) + "/incidents" + query, Incidents.class);
    }

    private Statistics statistics() {
        return api.get(OWNER, path(event.id()) + "/stats", Statistics.class);
    }

    private static List<Outcome> outcomes(BatchAnswer answer) {
        return answer.answers().stream().map(BatchAnswer.Answer::outcome).toList();
    }

    private static List<Reason> reasons(BatchAnswer answer) {
        return answer.answers().stream().map(BatchAnswer.Answer::reason).toList();
    }

    private static GateRecord resigned(GateRecord record, GateRecord donor) {
        return new GateRecord(record.id(), record.what(), record.event(), record.ticket(), record.gate(), record.at(),
                record.confidence(), record.manifestVersion(), record.operator(), record.previous(),
                donor.signature());
    }
}
