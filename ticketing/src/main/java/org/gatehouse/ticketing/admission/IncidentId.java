package org.gatehouse.ticketing.admission;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.gatehouse.ticketing.Identifier;
import org.gatehouse.ticketing.signature.Bytes;

/// Names something that happened at the doors and should not have. Made of what it is about, so that both ends find the
/// same name and nobody hands names out.
public record IncidentId(String value) implements Identifier {
    private static final String PREFIX = "INCIDENT#";
    private static final String AGAIN = "again-";
    private static final String VOID = "void-";
    private static final String HELD = "held-";

    public IncidentId {
        Identifier.check(PREFIX, value);
    }

    /// A ticket was admitted more often than its rules allow.
    public static IncidentId of(Incident incident) {
        return new IncidentId(AGAIN + incident.ticket().value());
    }

    /// Persons went in on a ticket that was void.
    public static IncidentId of(AfterVoid found) {
        return new IncidentId(VOID + found.admission().record().toString().replace('/', '-'));
    }

    /// A record is held apart.
    public static IncidentId ofHeld(GateRecord record) {
        return new IncidentId(HELD + inAddress(RecordChain.link(record).base64()));
    }

    /// Whether it is the name of a record that is held apart.
    public boolean isOfHeld() {
        return value.startsWith(HELD);
    }

    /// Whether it names the record that has this link in its device's chain.
    public boolean isOfHeld(Bytes link) {
        return value.equals(HELD + inAddress(link.base64()));
    }

    /// Base64 with letters that stand in an address as they are.
    private static String inAddress(String base64) {
        return base64.replace('+', '-').replace('/', '_').replace("=", "");
    }

    /// Reads the name with or without its prefix.
    ///
    /// @throws IllegalArgumentException where it is neither
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IncidentId parse(String text) {
        return new IncidentId(Identifier.strip(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return wire();
    }
}
