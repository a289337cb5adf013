package org.gatehouse.organizer.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.ticketing.event.Money;
import org.junit.jupiter.api.Test;

class BulkModelTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final Formats formats = new Formats(rig.words);

    @Test
    void beforeARefundAllTheMoneyIsNamedThatIsToBeGivenBack() {
        var rows = office.guests(event.id(), null, 500).guests().stream().map(GuestRow::of).toList();
        var sum = rows.stream().filter(Deed.REFUND::concerns).map(row -> row.registration().amount())
                .reduce(Money.zero("EUR"), Money::plus);

        var refund = new BulkModel(Deed.REFUND, rows, office, rig.calls, rig.words, formats);

        assertThat(sum.minor()).isPositive();
        assertThat(refund.question().text()).contains(formats.money(sum) + " in all");
    }
}
