package org.gatehouse.backend.runtime;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import org.gatehouse.backend.device.DeviceStore;
import org.gatehouse.backend.http.Authenticator;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.identity.Checked;
import org.gatehouse.backend.identity.DeviceTokens;
import org.gatehouse.backend.identity.People;
import org.gatehouse.backend.identity.Person;
import org.gatehouse.ticketing.gate.DeviceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells people and devices by their tokens.
final class Callers implements Authenticator {
    private static final Logger log = LoggerFactory.getLogger(Callers.class);

    private final People people;
    private final DeviceStore devices;
    private final InstantSource clock;

    Callers(People people, DeviceStore devices, InstantSource clock) {
        this.people = people;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public Caller callerOf(Optional<String> token) {
        if (token.isEmpty()) {
            return new Caller.Anonymous();
        }
        return DeviceTokens.looksLikeOne(token.get())
                ? device(token.get())
                : person(accepted(people.check(token.get())));
    }

    private static Caller person(Person person) {
        return person.organization()
                .<Caller>map(
                        organization -> new Caller.Person(person.id(), organization, person.roles(), person.email()))
                .orElseGet(() -> new Caller.Attendee(person.id()));
    }

    /// Read once, for its key and for whether it was revoked, and anew with each call: so that a device is revoked at once.
    private Caller device(String token) {
        var read = new HashMap<DeviceId, Optional<DeviceStore.Known>>();
        var tokens = new DeviceTokens(
                device -> read.computeIfAbsent(device, devices::find).map(DeviceStore.Known::key), clock);
        var id = accepted(tokens.check(token));
        var known = read.computeIfAbsent(id, devices::find)
                .orElseThrow(() -> notSignedIn("This device is not enrolled."));
        var standing = known.isRevoked() ? Caller.Standing.REVOKED : Caller.Standing.ENROLLED;
        return new Caller.Device(id, known.organization(), known.device().event(), standing);
    }

    private static <T> T accepted(Checked<T> checked) {
        return switch (checked) {
            case Checked.Accepted<T>(var who) -> who;
            case Checked.Refused<T>(var why) -> throw notSignedIn(sentence(why));
            case Checked.CouldNotCheck<T>(var reason) -> {
                log.warn("Tokens cannot be checked: {}", reason);
                throw new ProblemException(new Problem.Busy("Sign-in cannot be checked right now."));
            }
        };
    }

    private static String sentence(Checked.Refusal why) {
        return switch (why) {
            case EXPIRED -> "The sign-in has expired.";
            case NOT_YET_VALID -> "The sign-in is dated in the future: a clock is wrong.";
            case NOT_A_TOKEN, WRONG_ALGORITHM, UNKNOWN_KEY, WRONG_SIGNATURE, WRONG_ISSUER, WRONG_AUDIENCE, WRONG_USE,
                    VALID_TOO_LONG, INCOMPLETE ->
                "This sign-in does not count here.";
        };
    }

    private static ProblemException notSignedIn(String detail) {
        return new ProblemException(new Problem.NotSignedIn(detail));
    }
}
