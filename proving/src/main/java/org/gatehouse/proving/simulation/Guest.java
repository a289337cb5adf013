package org.gatehouse.proving.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Somebody with a ticket, and what truly became of it.
final class Guest {
    private final TicketId ticket;
    private final RegistrationId registration;
    private final String code;
    private final boolean unpaid;
    private final long soldIn;
    private final long keyIn;
    private final @Nullable VerdictKind unlistedAs;
    private final List<Long> voidIn = new ArrayList<>();

    /// @param soldIn the event's version that has it, at the latest
    /// @param keyIn the event's version that has the key its code is signed with
    /// @param unlistedAs what a gate calls the code whose list does not have it yet; absent where it is signed
    Guest(TicketId ticket, RegistrationId registration, String code, boolean unpaid, long soldIn, long keyIn,
            @Nullable VerdictKind unlistedAs) {
        this.ticket = ticket;
        this.registration = registration;
        this.code = code;
        this.unpaid = unpaid;
        this.soldIn = soldIn;
        this.keyIn = keyIn;
        this.unlistedAs = unlistedAs;
    }

    TicketId ticket() {
        return ticket;
    }

    RegistrationId registration() {
        return registration;
    }

    String code() {
        return code;
    }

    boolean isUnpaid() {
        return unpaid;
    }

    int type() {
        return ticket.type().value();
    }

    long soldIn() {
        return soldIn;
    }

    /// A gate that does not know this version cannot tell the code from a stranger's.
    long keyIn() {
        return keyIn;
    }

    /// What a gate calls the code that does not have it on its list; empty where it is signed.
    Optional<VerdictKind> unlistedAs() {
        return Optional.ofNullable(unlistedAs);
    }

    /// The ticket is void in that version of the event, and in all later ones.
    void becameVoid(long version) {
        voidIn.add(version);
    }

    /// The first version that has it void.
    Optional<Long> voidSince() {
        return voidIn.stream().findFirst();
    }

    boolean isVoid() {
        return !voidIn.isEmpty();
    }

    /// As the log calls them.
    @Override
    public String toString() {
        return ticket.lastCharacters();
    }
}
