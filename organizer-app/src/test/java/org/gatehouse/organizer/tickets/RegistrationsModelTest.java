package org.gatehouse.organizer.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationsModelTest {
    @TempDir
    Path folder;
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final RegistrationsModel model = new RegistrationsModel(event, office, rig.calls, rig.words);
    private final ArrayList<Path> opened = new ArrayList<>();

    @Test
    void registrationsComeAPageAtATimeNewestFirst() {
        model.load();
        assertThat(model.shown()).hasSize(50);
        assertThat(model.moreProperty().get()).isTrue();

        model.loadMore();
        assertThat(model.shown()).hasSize(68);
        assertThat(model.moreProperty().get()).isFalse();
    }

    @Test
    void searchingAsksTheCloudInAnyScript() {
        model.searchProperty().set("محمد");

        assertThat(model.shown()).isNotEmpty()
                .allSatisfy(registration -> assertThat(registration.attendee().name()).contains("محمد"));
    }

    @Test
    void whenTheNetworkGoesTheListStaysAndABannerSaysSo() {
        model.load();
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.BROKEN));

        model.load();

        assertThat(model.shown()).hasSize(50);
        assertThat(model.noticeProperty().get()).isPresent();
    }

    @Test
    void aTicketsPdfIsSavedWhereOneChoosesAndNamesNobody() {
        model.load();
        var registration = new RegistrationModel(event, office, rig.calls, documents(), rig.words,
                model.shown().getFirst());

        registration.save(model.shown().getFirst().tickets().getFirst());

        assertThat(folder).isDirectoryContaining("regex:.*/ticket-[0-9A-F]{8}\\.pdf");
        assertThat(rig.notices.showing()).singleElement()
                .satisfies(notice -> assertThat(notice.title()).contains("is saved"));
    }

    @Test
    void aTicketsPdfIsOpened() {
        model.load();
        var registration = new RegistrationModel(event, office, rig.calls, documents(), rig.words,
                model.shown().getFirst());

        registration.open(model.shown().getFirst().tickets().getFirst());

        assertThat(opened).singleElement().satisfies(file -> assertThat(file).exists());
    }

    @Test
    void aCancelledRegistrationHasVoidTickets() {
        model.load();
        var registration = new RegistrationModel(event, office, rig.calls, documents(), rig.words,
                model.shown().getFirst());

        registration.cancel();

        assertThat(registration.registrationProperty().get().status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(registration.registrationProperty().get().tickets())
                .allSatisfy(ticket -> assertThat(ticket.status()).isEqualTo(TicketStatus.CANCELLED));
        assertThat(registration.canCancel()).isFalse();
    }

    private Documents documents() {
        return new Documents() {
            @Override
            public Optional<Path> whereToSave(String title, String suggestedName) {
                return Optional.of(folder.resolve(suggestedName));
            }

            @Override
            public Path temporary(String name) {
                return folder.resolve(name);
            }

            @Override
            public void open(Path file) {
                opened.add(file);
            }
        };
    }
}
