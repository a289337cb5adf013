package org.gatehouse.organizer.log;

import org.gatehouse.desk.screen.Phase;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.PaperPeople;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.ticketing.wire.LogArea;
import org.gatehouse.ticketing.wire.LogEntry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogModelTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final LogModel model = new LogModel(office.people(), office, rig.calls, rig.words);
    private final DeedText text = new DeedText(rig.words, new Formats(rig.words));

    @Test
    void itIsReadPageByPageLatestFirst() {
        model.begin();
        assertThat(model.entries()).hasSize(PaperPeople.PAGE);
        assertThat(model.moreProperty().get()).isTrue();

        model.readOn();

        assertThat(model.entries()).hasSize(office.people().did().size()).extracting(LogEntry::deed)
                .startsWith("devices.revoke").endsWith("events");
        assertThat(model.moreProperty().get()).isFalse();
    }

    @Test
    void aPersonAKindAnEventAndASearchNarrowIt() {
        model.begin();
        model.readOn();

        model.personProperty().set(model.persons().stream().filter(one -> one.name().startsWith("Bo")).findFirst()
                .orElseThrow());
        assertThat(model.entries()).hasSize(4).allMatch(entry -> "Bo Lindqvist".equals(entry.byName()));
        model.areaProperty().set(LogArea.GATES);
        assertThat(model.entries()).extracting(LogEntry::deed).containsExactly("devices.revoke");
        model.areaProperty().set(null);
        model.searchProperty().set("capacity");
        model.load();
        assertThat(model.entries()).extracting(LogEntry::deed).containsExactly("events.change");
    }

    @Test
    void whereNothingMatchesTheFiltersStay() {
        model.begin();
        model.searchProperty().set("nobody did this");
        model.load();

        assertThat(model.entries()).isEmpty();
        assertThat(model.state().phaseProperty().get()).isInstanceOf(Phase.Ready.class);
    }

    @Test
    void everyDeedIsToldInWordsWithWhatWasAndIsNow() {
        assertThat(office.people().did()).allSatisfy(entry -> assertThat(text.what(entry)).doesNotContain("."));
        assertThat(office.people().did()).filteredOn(entry -> entry.deed().equals("events.ticket-types.change"))
                .singleElement().satisfies(entry -> {
                    assertThat(text.onWhat(entry)).isEqualTo("Saturday");
                    assertThat(text.changes(entry)).isEqualTo("price: 48.00 EUR → 52.00 EUR");
                });
        assertThat(office.people().did()).filteredOn(entry -> entry.deed().equals("members")).singleElement()
                .satisfies(entry -> assertThat(text.changes(entry)).isEqualTo("role: Box office"));
    }
}
