package org.gatehouse.ticketing.event;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;

/// Tells what is wrong with what an organizer entered: the console asks before it sends, the cloud before it stores.
public final class EventChecks {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_TEXT = 4_000;
    public static final int LARGEST_CAPACITY = 1_000_000;
    public static final int MOST_PERSONS_A_TICKET = 100;

    private final List<FieldFault> faults = new ArrayList<>();

    private EventChecks() {}

    public static List<FieldFault> of(EventDetails details) {
        var checks = new EventChecks();
        checks.name("name", details.name());
        checks.name("venue", details.venue());
        checks.when(details.description().length() > LONGEST_TEXT, "description", Fault.TOO_LONG);
        var category = details.category();
        checks.when(category != null && category.length() > LONGEST_NAME, "category", Fault.TOO_LONG);
        checks.count("capacity", details.capacity());
        checks.when(!isCurrency(details.currency()), "currency", Fault.UNKNOWN_CURRENCY);
        checks.when(details.doors().isAfter(details.start()), "doors", Fault.DOORS_AFTER_START);
        checks.when(!details.end().isAfter(details.start()), "end", Fault.END_BEFORE_START);
        return List.copyOf(checks.faults);
    }

    /// @param others the event's other types
    public static List<FieldFault> of(TicketTypeDetails type, EventDetails event, List<TicketType> others) {
        var checks = new EventChecks();
        checks.name("name", type.name());
        checks.when(others.stream().anyMatch(other -> other.name().equalsIgnoreCase(type.name())), "name",
                Fault.NAME_TAKEN);
        checks.count("quota", type.quota());
        checks.when(type.quota() > event.capacity(), "quota", Fault.QUOTA_ABOVE_CAPACITY);
        checks.when(type.price().minor() < 0, "price", Fault.NEGATIVE);
        checks.when(!type.price().currency().equals(event.currency()), "price", Fault.OTHER_CURRENCY);
        checks.when(type.admits() < 1, "admits", Fault.NOT_POSITIVE);
        checks.when(type.admits() > MOST_PERSONS_A_TICKET, "admits", Fault.TOO_LARGE);
        return List.copyOf(checks.faults);
    }

    /// @param others the event's other gates
    public static List<FieldFault> of(GateDetails gate, List<TicketType> types, List<Gate> others) {
        var checks = new EventChecks();
        checks.name("name", gate.name());
        checks.when(others.stream().anyMatch(other -> other.name().equalsIgnoreCase(gate.name())), "name",
                Fault.NAME_TAKEN);
        checks.when(gate.directions().isEmpty(), "directions", Fault.NO_DIRECTION);
        var known = types.stream().map(TicketType::number).toList();
        checks.when(!known.containsAll(gate.serves()), "serves", Fault.UNKNOWN_TYPE);
        return List.copyOf(checks.faults);
    }

    private void name(String field, String text) {
        when(text.isBlank(), field, Fault.EMPTY);
        when(text.length() > LONGEST_NAME, field, Fault.TOO_LONG);
    }

    private void count(String field, int count) {
        when(count < 1, field, Fault.NOT_POSITIVE);
        when(count > LARGEST_CAPACITY, field, Fault.TOO_LARGE);
    }

    private void when(boolean wrong, String field, Fault fault) {
        if (wrong) {
            faults.add(new FieldFault(field, fault));
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(known -> known.getCurrencyCode().equals(code));
    }
}
