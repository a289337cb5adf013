package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;

import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.wire.PolicyReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyModelTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final AtomicBoolean saved = new AtomicBoolean();

    @Test
    void whatIsChosenIsWhatGatesMayDoAndTheEventIsEditedFromThereOn() {
        var model = model();
        assertThat(model.namesProperty().get()).isTrue();
        model.namesProperty().set(false);
        model.emailsProperty().set(true);
        model.unpaidProperty().set(true);
        model.mostProperty().set(" 1 500 ");

        model.save(() -> saved.set(true));

        assertThat(saved).isTrue();
        assertThat(office.policy(event.id())).isEqualTo(new PolicyReply(GatePolicy.Holders.WITHHELD,
                GatePolicy.Unpaid.ADMITTED, 1500, GatePolicy.Emails.SEARCHED, PolicyReply.Pin.NONE,
                office.get(event.id()).event().revision()));
        assertThat(event.replyProperty().get()).isEqualTo(office.get(event.id()));
    }

    @Test
    void aPinIsSetKeptAndTakenAway() {
        save("123456", false);
        assertThat(office.policy(event.id()).pin()).isEqualTo(PolicyReply.Pin.SET);

        save("", false);
        assertThat(office.policy(event.id()).pin()).isEqualTo(PolicyReply.Pin.SET);

        save("654321", true);
        assertThat(office.policy(event.id()).pin()).isEqualTo(PolicyReply.Pin.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"-1 | '' | Enter zero or more. | ''", "many | '' | could not be read | ''",
            "200 | 12345 | '' | 6 to 12 digits", "200 | 12345a | '' | 6 to 12 digits"})
    void aFieldThatIsWrongSaysSoAndNothingIsSent(String most, String pin, String mostFault, String pinFault) {
        var model = model();
        model.mostProperty().set(most);
        model.pinProperty().set(pin);
        int before = office.calls();

        model.save(() -> saved.set(true));

        assertThat(saved).isFalse();
        assertThat(model.mostFault().get()).contains(mostFault);
        assertThat(model.pinFault().get()).contains(pinFault);
        assertThat(office.calls()).isEqualTo(before);
    }

    @Test
    void whatGatesMayDoIsPutBackButAPinIsNot() {
        boolean before = model().namesProperty().get();
        var model = model();
        model.namesProperty().set(!before);
        model.save(() -> {});
        rig.calls.undos().last().orElseThrow().takeBack();
        assertThat(model().namesProperty().get()).isEqualTo(before);

        var pin = model();
        pin.pinProperty().set("123456");
        pin.save(() -> {});

        assertThat(rig.calls.undos().isPossible()).isFalse();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsSaidAndWhatWasTypedStays() {
        var model = model();
        var theirs = model();
        theirs.unpaidProperty().set(true);
        theirs.mostProperty().set("7");
        theirs.save(() -> {});
        model.mostProperty().set("90");

        model.save(() -> saved.set(true));

        assertThat(saved).isFalse();
        assertThat(model.noticeProperty().get().orElseThrow().nextStep())
                .contains("Let in tickets that are not paid for: off → on").contains(" → 7")
                .endsWith("Look it over, then save again.");
        assertThat(model.unpaidProperty().get()).isTrue();
        assertThat(model.mostProperty().get()).isEqualTo("90");
        model.save(() -> saved.set(true));
        assertThat(saved).isTrue();
        assertThat(office.policy(event.id()).mostBySignature()).isEqualTo(90);
        assertThat(office.policy(event.id()).unpaid()).isEqualTo(GatePolicy.Unpaid.ADMITTED);
    }

    @Test
    void whoSetsAPinWhileSomethingChangedIsToldThatThePinMayBeAnotherBeforeItTakesItsPlace() {
        save("111111", false);
        var mine = model();
        save("480915", false);
        mine.pinProperty().set("654321");
        saved.set(false);

        mine.save(() -> saved.set(true));

        assertThat(saved).isFalse();
        assertThat(mine.noticeProperty().get().orElseThrow().nextStep()).startsWith("Perhaps the supervisors’ PIN");
        assertThat(mine.pinProperty().get()).isEqualTo("654321");
        mine.save(() -> saved.set(true));
        assertThat(saved).isTrue();
    }

    @Test
    void whereSomethingElseOfTheEventChangedMeanwhileItIsSavedWithoutAWord() {
        var model = model();
        office.archive(event.id());
        model.namesProperty().set(false);

        model.save(() -> saved.set(true));

        assertThat(saved).isTrue();
        assertThat(office.policy(event.id()).holders()).isEqualTo(GatePolicy.Holders.WITHHELD);
    }

    private void save(String pin, boolean without) {
        var model = model();
        model.pinProperty().set(pin);
        model.withoutPinProperty().set(without);
        model.save(() -> saved.set(true));
    }

    private PolicyModel model() {
        return new PolicyModel(event, office.policy(event.id()), office, rig.calls, rig.words);
    }
}
