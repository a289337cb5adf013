package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord;
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
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.Test;

/// Records that do not count, and admissions that should not have been: held, told, and never lost.
class HeldApartTest extends TwoGatesOfAnEvent {
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

    private Ticket block(TicketId ticket) {
        return api.post(OWNER, "/tickets/" + ticket.value() + "/block", "{}", Ticket.class);
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
