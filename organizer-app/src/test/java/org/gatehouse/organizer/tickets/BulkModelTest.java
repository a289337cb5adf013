package org.gatehouse.organizer.tickets;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void beforeARefundAllTheMoneyIsNamedThatIsToBeGivenBack() {
        var rows = rows();
        var sum = rows.stream().filter(Deed.REFUND::concerns).map(row -> row.registration().amount())
                .reduce(Money.zero("EUR"), Money::plus);

        var refund = new BulkModel(Deed.REFUND, rows, office, rig.calls, rig.words, formats);

        assertThat(sum.minor()).isPositive();
        assertThat(refund.question().text()).contains(formats.money(sum) + " in all");
    }

    @Test
    void aBlockOfManyIsTakenBackFromThoseTicketsThatItWasPutOnAndFromNoOther() {
        var earlier = rows().stream().filter(Deed.BLOCK::concerns).findFirst().orElseThrow().registration().tickets()
                .getFirst().id();
        office.block(earlier);
        var before = statuses();
        var block = new BulkModel(Deed.BLOCK, rows(), office, rig.calls, rig.words, formats);
        block.start(_ -> {});
        assertThat(statuses()).doesNotContainValue(TicketStatus.VALID);

        var undo = BulkModel.undoing(block.undoable(), office, rig.calls, rig.words, formats);
        undo.start(_ -> {});

        assertThat(statuses()).isEqualTo(before).containsEntry(earlier, TicketStatus.BLOCKED);
        assertThat(undo.undoable().isEmpty()).isTrue();
    }

    @Test
    void whatTheNetworkDidNotLetUndoCanStillBeUndone() {
        var before = statuses();
        var block = new BulkModel(Deed.BLOCK, rows(), office, rig.calls, rig.words, formats);
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
        var cancel = new BulkModel(Deed.CANCEL, rows(), office, rig.calls, rig.words, formats);

        cancel.start(_ -> {});

        assertThat(cancel.undoable()).isEqualTo(Touched.NONE);
    }

    private List<GuestRow> rows() {
        return office.guests(event.id(), null, 500).guests().stream().map(GuestRow::of).toList();
    }

    private Map<TicketId, TicketStatus> statuses() {
        return rows().stream().flatMap(row -> row.registration().tickets().stream())
                .collect(Collectors.toMap(Ticket::id, Ticket::status));
    }
}
