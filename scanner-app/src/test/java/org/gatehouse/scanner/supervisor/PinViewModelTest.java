package org.gatehouse.scanner.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.FakeSupervisor;
import org.gatehouse.sync.checkin.Approval;
import org.gatehouse.sync.checkin.PinAnswer;
import org.junit.jupiter.api.Test;

class PinViewModelTest {
    private final FakeGate gate = new FakeGate();
    private final List<Approval> approvals = new ArrayList<>();
    private final PinViewModel model = new PinViewModel(gate, Background.immediate(), approvals::add);

    @Test
    void theRightPinApprovesOnce() {
        gate.supervisor.known();
        model.start();
        assertThat(model.answerProperty().get()).isNull();

        type(FakeSupervisor.PIN);
        model.enter();
        type(FakeSupervisor.PIN);
        model.enter();

        assertThat(approvals).hasSize(1);
        assertThat(gate.supervisor.tried).containsExactly(FakeSupervisor.PIN);
    }

    @Test
    void aWrongPinIsGoneFromTheFieldAndTheNextMayBeTried() {
        gate.supervisor.known();
        type("111111");
        model.enter();

        assertThat(model.answerProperty().get()).isEqualTo(new PinAnswer.Wrong(4));
        assertThat(model.pinProperty().get()).isEmpty();
        assertThat(approvals).isEmpty();

        type(FakeSupervisor.PIN);
        model.enter();
        assertThat(approvals).hasSize(1);
    }

    @Test
    void whatIsNoPinUsesNoAttemptUp() {
        gate.supervisor.known();
        type("12345");
        model.enter();
        model.eraseLast();
        model.pinProperty().set("GTH1-ABCDE");
        model.enter();

        assertThat(gate.supervisor.tried).isEmpty();
    }

    @Test
    void anEventWithoutAPinSaysSoBeforeAnybodyTypes() {
        model.start();

        assertThat(model.answerProperty().get()).isEqualTo(new PinAnswer.NoPin());
        assertThat(gate.supervisor.tried).isEmpty();
    }

    @Test
    void whoClosedThePadApprovesOfNothing() {
        gate.supervisor.known();
        type(FakeSupervisor.PIN);
        model.giveUp();
        model.enter();
        assertThat(model.pinProperty().get()).isEmpty();

        model.goOn();
        type(FakeSupervisor.PIN);
        model.enter();
        assertThat(approvals).hasSize(1);
    }

    private void type(String digits) {
        digits.chars().forEach(digit -> model.type(Character.toString(digit)));
    }
}
