package org.gatehouse.scanner.app;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateClients;
import org.gatehouse.sync.checkin.Leaving;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;
import org.gatehouse.sync.checkin.Unsent;
import org.gatehouse.ticketing.gate.EnrolmentCode;

/// A machine's gates without a cloud: enrolled or not, as the test says.
public final class FakeGates implements GateClients {
    public final FakeGate gate;
    private final List<EnrolledEvent> enrolled = new ArrayList<>();
    private final List<Unsent> unsent = new ArrayList<>();
    private CloudFailure refusal;
    private StoreFailure storeFailure;
    public String enrolledAs;
    public volatile EnrolledEvent opened;

    private FakeGates(FakeGate gate) {
        this.gate = gate;
    }

    public static FakeGates enrolled(FakeGate gate) {
        FakeGates gates = new FakeGates(gate);
        gates.enrolled.add(Festival.enrolled());
        return gates;
    }

    public static FakeGates notEnrolled(FakeGate gate) {
        return new FakeGates(gate);
    }

    /// One more event is on the machine, of which some records wait.
    public FakeGates and(EnrolledEvent another, int waiting) {
        enrolled.add(another);
        unsent.add(new Unsent(another, OptionalInt.of(waiting)));
        return this;
    }

    public FakeGates refusingOnce(CloudFailure failure) {
        refusal = failure;
        return this;
    }

    public FakeGates notOpeningOnce(StoreFailure failure) {
        storeFailure = failure;
        return this;
    }

    @Override
    public List<EnrolledEvent> enrolled() {
        return List.copyOf(enrolled);
    }

    @Override
    public EnrolledEvent enrol(EnrolmentCode code, String deviceName) {
        if (refusal != null) {
            CloudFailure failure = refusal;
            refusal = null;
            throw new CloudException(failure);
        }
        enrolledAs = deviceName;
        enrolled.add(Festival.enrolled());
        return Festival.enrolled();
    }

    @Override
    public Leaving leave(EnrolledEvent event) {
        enrolled.remove(event);
        return new Leaving.Left();
    }

    @Override
    public List<Unsent> unsent() {
        return List.copyOf(unsent);
    }

    @Override
    public void tidy() {}

    @Override
    public GateClient open(EnrolledEvent event) {
        if (storeFailure != null) {
            StoreFailure failure = storeFailure;
            storeFailure = null;
            throw new StoreFailed(failure, null);
        }
        opened = event;
        return gate;
    }
}
