package org.gatehouse.organizer.app;

import java.util.List;
import java.util.stream.Stream;

import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Where each role may go, as one table.
class PlaceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"OWNER | ALL", "ORGANIZER | ALL but MEMBERS",
            "VENUE_MANAGER | EVENTS OVERVIEW GATES LIVE INCIDENTS", "BOX_OFFICE | EVENTS OVERVIEW REGISTRATIONS"})
    void eachRoleGoesWhereTheCloudAnswersIt(Role role, String places) {
        var open = Stream.of(Place.values()).filter(place -> place.right().isHeldBy(List.of(role))).map(Enum::name)
                .toList();

        switch (places) {
            case "ALL" -> assertThat(open).hasSameSizeAs(Place.values());
            case "ALL but MEMBERS" ->
                assertThat(open).hasSize(Place.values().length - 1).doesNotContain(Place.MEMBERS.name());
            default -> assertThat(open).containsExactlyInAnyOrder(places.split(" "));
        }
    }
}
