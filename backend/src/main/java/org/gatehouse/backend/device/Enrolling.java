package org.gatehouse.backend.device;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.Enrolment;
import org.gatehouse.ticketing.wire.NewDevice;

/// Lets devices in: a member makes a code, a device uses it, once, within a quarter of an hour.
public final class Enrolling {
    private static final Duration CODE_LIFE = Duration.ofMinutes(15);
    private static final String CODE_PROBLEM = "enrolment-code";

    private final Store store;
    private final EventStore events;
    private final DeviceStore devices;
    private final EnrolmentStore codes;
    private final Attempts attempts;
    private final InstantSource clock;
    private final SecureRandom random;

    public Enrolling(Store store, EventStore events, DeviceStore devices, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.events = events;
        this.devices = devices;
        this.codes = new EnrolmentStore(store);
        this.attempts = new Attempts(store, clock);
        this.clock = clock;
        this.random = random;
    }

    Enrolment invite(Caller caller, EventId event) {
        var stored = events.seenBy(caller, event);
        var code = EnrolmentCode.random(random);
        var until = now().plus(CODE_LIFE);
        codes.add(code, event, until);
        return new Enrolment(code, event, stored.event().details().name(), until);
    }

    /// @param id of the new device; where it is there already, a repeated call made it
    /// @param source the network address that the request comes from
    EnrolledDevice enrol(DeviceId id, NewDevice asked, String source) {
        checkName(asked.name());
        checkLength("software", asked.software());
        attempts.check(source);
        var code = codes.find(asked.code()).orElseThrow(() -> wrongCode(source));
        var stored = events.find(code.event()).orElseThrow(() -> wrongCode(source));
        if (devices.find(id).isPresent()) {
            return enrolled(id, stored);
        }
        if (code.usedBy().isPresent() || !now().isBefore(code.until())) {
            throw usedUp();
        }
        var device = new Device(id, code.event(), asked.name(), now(), null, null, null);
        var transaction = store.transaction();
        EnrolmentStore.use(transaction, asked.code(), id);
        DeviceStore.add(transaction, device, stored.event().organization(), asked.key(), asked.software());
        if (store.commit(transaction) instanceof Outcome.Refused) {
            throw usedUp();
        }
        return enrolled(id, stored);
    }

    private EnrolledDevice enrolled(DeviceId id, StoredEvent stored) {
        return new EnrolledDevice(id, stored.event().id(), stored.event().details().name(), stored.keys(), now());
    }

    private static void checkName(String name) {
        if (name.isBlank()) {
            throw ProblemException.invalid(FieldError.of("name", Fault.EMPTY));
        }
        checkLength("name", name);
    }

    static void checkLength(String field, String text) {
        if (text.length() > EventChecks.LONGEST_NAME) {
            throw ProblemException.invalid(FieldError.of(field, Fault.TOO_LONG));
        }
    }

    private ProblemException wrongCode(String source) {
        attempts.failed(source);
        return new ProblemException(new Problem.Missing(CODE_PROBLEM, "Unknown code",
                "There is no such enrolment code.", "Compare it with the organizer's screen, or ask for a new one."));
    }

    private static ProblemException usedUp() {
        return new ProblemException(new Problem.Gone(CODE_PROBLEM, "Code used up",
                "This enrolment code has been used or is older than 15 minutes.", "Ask the organizer for a new one."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
