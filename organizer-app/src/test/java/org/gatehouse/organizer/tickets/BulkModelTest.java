package org.gatehouse.organizer.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

class BulkModelTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final Formats formats = new Formats(rig.words);
    private final MailKeys keys = new MailKeys(() -> Instant.EPOCH);

    @Test
    void beforeARefundAllTheMoneyIsNamedThatIsToBeGivenBack() {
        var rows = rows();
        var sum = rows.stream().filter(Deed.REFUND::concerns).map(row -> row.registration().amount())
                .reduce(Money.zero("EUR"), Money::plus);

        var refund = new BulkModel(Deed.REFUND, rows, office, keys, rig.calls, rig.words, formats);

        assertThat(sum.minor()).isPositive();
        assertThat(refund.question().text()).contains(formats.money(sum) + " in all");
    }

    @Test
    void aBlockOfManyIsTakenBackFromThoseTicketsThatItWasPutOnAndFromNoOther() {
        var before = statuses();
        var rows = rows();
        var theirs = rows.stream().filter(row -> row.registration().tickets().size() > 1 && Deed.BLOCK.concerns(row))
                .findFirst().orElseThrow().registration().tickets().getFirst();
        office.block(theirs.id());
        var block = new BulkModel(Deed.BLOCK, rows, office, keys, rig.calls, rig.words, formats);
        block.start(_ -> {});
        assertThat(statuses()).doesNotContainValue(TicketStatus.VALID);
        assertThat(block.progressProperty().get().refused()).singleElement()
                .satisfies(refusal -> assertThat(refusal.why()).contains("Somebody else"));

        var undo = undoing(block);

        assertThat(statuses().get(theirs.id())).isEqualTo(TicketStatus.BLOCKED);
        before.put(theirs.id(), TicketStatus.BLOCKED);
        assertThat(statuses()).isEqualTo(before);
        assertThat(undo.undoable().isEmpty()).isTrue();
    }

    @Test
    void aTicketThatSomebodyElseBlockedAnewStaysBlocked() {
        var block = new BulkModel(Deed.BLOCK, rows(), office, keys, rig.calls, rig.words, formats);
        block.start(_ -> {});
        var stolen = block.undoable().of(block.undoable().rows().getFirst()).getFirst().after().orElseThrow();
        office.unblock(stolen.id());
        office.goOn();
        office.block(stolen.id());

        var undo = undoing(block);

        assertThat(statuses().get(stolen.id())).isEqualTo(TicketStatus.BLOCKED);
        assertThat(undo.progressProperty().get().refused()).hasSize(1);
        assertThat(undo.undoable().isEmpty()).isTrue();
    }

    @Test
    void aBlockWhoseAnswerWasLostIsTakenBackToo() {
        var before = statuses();
        office.loseTheNextAnswer();
        var block = new BulkModel(Deed.BLOCK, rows(), office, keys, rig.calls, rig.words, formats);
        block.start(_ -> {});
        assertThat(statuses()).isNotEqualTo(before);

        undoing(block);

        assertThat(statuses()).isEqualTo(before);
    }

    @Test
    void whatTheNetworkDidNotLetUndoCanStillBeUndone() {
        var before = statuses();
        var block = new BulkModel(Deed.BLOCK, rows(), office, keys, rig.calls, rig.words, formats);
        block.start(_ -> {});
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        var broken = BulkModel.undoing(block.undoable(), office, rig.calls, rig.words, formats);
        broken.start(_ -> {});
        assertThat(broken.undoable()).isEqualTo(block.undoable());
        office.work();

        BulkModel.undoing(broken.undoable(), office, rig.calls, rig.words, formats).start(_ -> {});

        assertThat(statuses()).isEqualTo(before);
    }

    @Test
    void whatCannotBeUndoneIsNotOfferedToBe() {
        var cancel = new BulkModel(Deed.CANCEL, rows(), office, keys, rig.calls, rig.words, formats);

        cancel.start(_ -> {});

        assertThat(cancel.undoable()).isEqualTo(Touched.NONE);
    }

    private BulkModel undoing(BulkModel block) {
        var undo = BulkModel.undoing(block.undoable(), office, rig.calls, rig.words, formats);
        undo.start(_ -> {});
        return undo;
    }

    private List<GuestRow> rows() {
        return office.guests(event.id(), null, 500).guests().stream().map(GuestRow::of).toList();
    }

    private Map<TicketId, TicketStatus> statuses() {
        return rows().stream().flatMap(row -> row.registration().tickets().stream())
                .collect(Collectors.toMap(Ticket::id, Ticket::status));
    }
}
