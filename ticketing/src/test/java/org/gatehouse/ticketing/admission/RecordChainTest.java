package org.gatehouse.ticketing.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketId;
import org.junit.jupiter.api.Test;

class RecordChainTest {
    private static final RecordId ID = new RecordId(DeviceId.parse("d1"), 1, 1);
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final GateRecord record = GateRecord.sign(ID, draft(1, "steward"), RecordChain.START, key);

    @Test
    void aRecordIsSignedByItsDevice() {
        assertThat(record.isSignedBy(key.verifyingKey())).isTrue();
        assertThat(record.isSignedBy(SigningKey.generate(new SecureRandom()).verifyingKey())).isFalse();
    }

    @Test
    void aRecordThatWasChangedIsNoLongerSigned() {
        var changed = List.of(
                changed(new RecordId(ID.device(), 1, 2), draft(1, "steward")),
                changed(ID, draft(2, "steward")),
                changed(ID, draft(1, "other")));

        assertThat(changed).noneMatch(each -> each.isSignedBy(key.verifyingKey()));
    }

    @Test
    void theLinkDependsOnTheWholeRecord() {
        var other = GateRecord.sign(ID, draft(2, "steward"), RecordChain.START, key);

        assertThat(RecordChain.link(record)).isNotEqualTo(RecordChain.link(other)).isEqualTo(RecordChain.link(record));
    }

    @Test
    void aRecordIsReadBackFromItsBytesWhateverHappened() {
        var undo = new GateRecord.Undo(ID, "wrong guest, öfter");
        List<GateRecord.What> all = List.of(new GateRecord.In(3, GateRecord.Grounds.OVERRIDE, "on the list"),
                new GateRecord.In(1, GateRecord.Grounds.LISTED, null), new GateRecord.Out(2), undo,
                new GateRecord.Refused(VerdictKind.FORGED));

        for (var what : all) {
            var one = draft(1, "steward");
            var written = GateRecord.sign(ID, new GateRecord.Draft(what, one.event(), one.ticket(), one.gate(),
                    one.at(), one.confidence(), one.manifestVersion(), one.operator()), RecordChain.START, key);
            assertThat(GateRecord.of(written.toBytes())).isEqualTo(written);
        }
    }

    @Test
    void bytesThatAreNotExactlyOneRecordAreNone() {
        var bytes = record.toBytes();

        for (int length = 0; length < bytes.length; length++) {
            var torn = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> GateRecord.of(torn)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> GateRecord.of(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private GateRecord changed(RecordId id, GateRecord.Draft draft) {
        return new GateRecord(id, draft.what(), draft.event(), draft.ticket(), draft.gate(), draft.at(),
                draft.confidence(), draft.manifestVersion(), draft.operator(), RecordChain.START, record.signature());
    }

    private static GateRecord.Draft draft(int persons, String operator) {
        return new GateRecord.Draft(new GateRecord.In(persons, GateRecord.Grounds.LISTED, null), EventId.parse("e1"),
                TicketId.parse("00000001000200000003000000000004"), GateId.parse("north"),
                Instant.parse("2026-07-04T16:00:00.5Z"), Confidence.ANCHORED, 3, operator);
    }
}
