package org.gatehouse.ticketing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.junit.jupiter.api.Test;

class EventChecksTest {
    private static final Instant DOORS = Instant.parse("2026-07-04T16:00:00Z");
    private static final EventDetails GOOD = event("Harvest Moon Festival", 100, "EUR", DOORS.plusSeconds(7200));
    private static final TicketType DAY = new TicketType(new TypeNumber(1), type("Day", 50, new Money(1000, "EUR"), 1));

    @Test
    void anEventWithEverythingInOrderHasNoFaults() {
        assertThat(EventChecks.of(GOOD)).isEmpty();
    }

    @Test
    void everyFaultIsNamedWithItsField() {
        var faults = EventChecks.of(event(" ", 0, "XXY", DOORS.minusSeconds(1)));

        assertThat(faults).containsExactlyInAnyOrder(new FieldFault("name", Fault.EMPTY),
                new FieldFault("capacity", Fault.NOT_POSITIVE), new FieldFault("currency", Fault.UNKNOWN_CURRENCY),
                new FieldFault("end", Fault.END_BEFORE_START));
    }

    @Test
    void doorsMayNotOpenAfterTheStart() {
        var late = new EventDetails("x", "", "y", ZoneId.of("UTC"), DOORS.plusSeconds(7200), DOORS.plusSeconds(3600),
                DOORS.plusSeconds(9000), 1, "EUR", null);

        assertThat(EventChecks.of(late)).containsExactly(new FieldFault("doors", Fault.DOORS_AFTER_START));
    }

    @Test
    void aTypesQuotaMayNotExceedTheCapacity() {
        assertThat(EventChecks.of(type("VIP", 101, new Money(1, "EUR"), 1), GOOD, List.of()))
                .containsExactly(new FieldFault("quota", Fault.QUOTA_ABOVE_CAPACITY));
    }

    @Test
    void aTypesPriceIsInTheEventsCurrencyAndNotNegative() {
        assertThat(EventChecks.of(type("VIP", 1, new Money(-1, "USD"), 0), GOOD, List.of())).containsExactlyInAnyOrder(
                new FieldFault("price", Fault.NEGATIVE), new FieldFault("price", Fault.OTHER_CURRENCY),
                new FieldFault("admits", Fault.NOT_POSITIVE));
    }

    @Test
    void twoTypesMayNotShareAName() {
        assertThat(EventChecks.of(type("day", 1, new Money(1, "EUR"), 1), GOOD, List.of(DAY)))
                .containsExactly(new FieldFault("name", Fault.NAME_TAKEN));
    }

    @Test
    void aGateServesKnownTypesInSomeDirection() {
        var gate = new GateDetails("North", List.of(new TypeNumber(9)), Set.of());
        var north = new Gate(GateId.parse("n"), new GateDetails("North", List.of(), Set.of(Direction.IN)));

        assertThat(EventChecks.of(gate, List.of(DAY), List.of(north))).containsExactlyInAnyOrder(
                new FieldFault("name", Fault.NAME_TAKEN), new FieldFault("directions", Fault.NO_DIRECTION),
                new FieldFault("serves", Fault.UNKNOWN_TYPE));
    }

    private static EventDetails event(String name, int capacity, String currency, Instant end) {
        return new EventDetails(name, "", "Quay 5", ZoneId.of("Europe/Berlin"), DOORS, DOORS.plusSeconds(3600), end,
                capacity, currency, null);
    }

    private static TicketTypeDetails type(String name, int quota, Money price, int admits) {
        return new TicketTypeDetails(name, price, quota, Window.always(), Window.always(), new ReentryRule.None(),
                admits);
    }
}
