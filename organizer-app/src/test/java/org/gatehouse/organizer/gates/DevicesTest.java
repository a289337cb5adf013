package org.gatehouse.organizer.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.wire.Device;
import org.junit.jupiter.api.Test;

class DevicesTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final DevicesModel model = new DevicesModel(event, office, rig.calls, rig.words, Festival.clock());

    @Test
    void eachDeviceSaysHowWellItIsHeard() {
        model.watch();

        assertThat(model.devices()).extracting(Device::name, model::contact).containsExactly(
                org.assertj.core.groups.Tuple.tuple("North 1 – ThinkPad", Contact.LIVE),
                org.assertj.core.groups.Tuple.tuple("North 2 – ThinkPad", Contact.LIVE),
                org.assertj.core.groups.Tuple.tuple("River – MacBook", Contact.QUIET),
                org.assertj.core.groups.Tuple.tuple("Spare laptop", Contact.NEVER),
                org.assertj.core.groups.Tuple.tuple("Lost at rehearsal", Contact.REVOKED));
    }

    @Test
    void aDeviceThatIsMissingAndAGateWithoutAnyAreSaid() {
        model.watch();

        assertThat(model.missing()).containsExactly(
                "River – MacBook at River Gate: not since 20:35, with 38 records waiting then.",
                "No device is heard at River Gate.", "No device is heard at Crew entrance.");
        assertThat(model.behind(model.devices().get(2))).isEqualTo(15);
    }

    @Test
    void aRevokedDeviceIsShownAsSuchAtOnce() {
        model.watch();
        var device = model.devices().getFirst();

        model.revoke(device);

        assertThat(model.devices()).filteredOn(known -> known.id().equals(device.id())).singleElement()
                .satisfies(known -> assertThat(model.contact(known)).isEqualTo(Contact.REVOKED));
    }

    @Test
    void anEnrolmentCodeCountsForAQuarterOfAnHour() {
        var enrolment = new EnrolmentModel(event, office, rig.calls, Festival.clock());

        enrolment.ask();

        assertThat(enrolment.enrolmentProperty().get()).isPresent();
        assertThat(enrolment.leftProperty().get()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void withoutTheNetworkThereIsNoCodeAndTheSheetSaysWhy() {
        var enrolment = new EnrolmentModel(event, office, rig.calls, Festival.clock());
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));

        enrolment.ask();

        assertThat(enrolment.enrolmentProperty().get()).isEmpty();
        assertThat(enrolment.noticeProperty().get()).isPresent();
    }
}
