package org.gatehouse.backend.http;

import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.ticketing.wire.Right;
import org.gatehouse.ticketing.wire.Role;

/// Who may make a call.
public sealed interface Access {
    /// Everybody, signed in or not.
    record Anyone() implements Access {}

    /// Members with one of these roles.
    record Members(Set<Role> roles) implements Access {
        public Members {
            roles = Set.copyOf(roles);
        }
    }

    /// Enrolled devices.
    record Devices() implements Access {}

    /// Devices, revoked ones too: they may still hand over what they hold.
    record EvenRevokedDevices() implements Access {}

    /// Enrolled devices, and members with one of these roles.
    record DevicesAnd(Set<Role> roles) implements Access {
        public DevicesAnd {
            roles = Set.copyOf(roles);
        }
    }

    static Access anyone() {
        return new Anyone();
    }

    static Access members(Right right) {
        return new Members(right.roles());
    }

    static Access devices() {
        return new Devices();
    }

    static Access evenRevokedDevices() {
        return new EvenRevokedDevices();
    }

    static Access devicesAnd(Right right) {
        return new DevicesAnd(right.roles());
    }

    /// @throws ProblemException where this caller may not
    default void check(Caller caller) {
        switch (this) {
            case Anyone _ -> {
            }
            case Members(var roles) -> checkMember(caller, roles);
            case Devices _ -> checkDevice(caller);
            case EvenRevokedDevices _ -> checkIsDevice(caller);
            case DevicesAnd(var roles) -> {
                if (caller instanceof Caller.Device) {
                    checkDevice(caller);
                } else {
                    checkMember(caller, roles);
                }
            }
        }
    }

    private static void checkDevice(Caller caller) {
        checkIsDevice(caller);
        if (caller instanceof Caller.Device device && device.standing() == Caller.Standing.REVOKED) {
            throw new ProblemException(new Problem.Revoked());
        }
    }

    private static void checkIsDevice(Caller caller) {
        switch (caller) {
            case Caller.Device _ -> {
            }
            case Caller.Anonymous _ -> throw notSignedIn();
            case Caller.Person _,Caller.Attendee _ ->
                throw notAllowed("Only an enrolled device may do this.", "Do it at a gate, or enrol a device first.");
        }
    }

    private static void checkMember(Caller caller, Set<Role> allowed) {
        switch (caller) {
            case Caller.Anonymous _ -> throw notSignedIn();
            case Caller.Device _ -> throw notAllowed("A device may not do this.", "Sign in as a person to do it.");
            case Caller.Attendee _ -> throw notAllowed("Only members of an organization may do this.",
                    "Ask an owner of the organization to make you a member, then sign in again.");
            case Caller.Person person -> checkRoles(person.roles(), allowed);
        }
    }

    private static void checkRoles(Set<Role> has, Set<Role> allowed) {
        if (has.stream().noneMatch(allowed::contains)) {
            var words = allowed.stream().sorted().map(Role::group).collect(Collectors.joining(", "));
            throw notAllowed("Your role does not allow this; it takes one of: " + words + ".",
                    "Ask an owner of your organization to do it or to change your role.");
        }
    }

    private static ProblemException notSignedIn() {
        return new ProblemException(new Problem.NotSignedIn("This call needs a signed-in caller."));
    }

    private static ProblemException notAllowed(String detail, String next) {
        return new ProblemException(new Problem.NotAllowed(detail, next));
    }
}
