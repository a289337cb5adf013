package org.gatehouse.sync.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.sync.search.Segment.Hit;
import org.gatehouse.ticketing.ticket.TicketId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What people type and whom it finds. The cases are a table that anybody can read and add to.
class SearchCasesTest {
    @ParameterizedTest(name = "“{0}” among {1} finds {2}")
    @CsvFileSource(resources = "cases.csv", delimiter = '|', numLinesToSkip = 4, ignoreLeadingAndTrailingWhitespace = true)
    void whatIsTypedFindsWhomItMeans(String typed, String guests, String found) {
        var builder = new SegmentBuilder();
        Map<TicketId, String> names = new HashMap<>();
        for (var guest : guests.split(",")) {
            var row = Guests.row(guest.strip());
            builder.add(row);
            names.put(row.ticket(), Guests.name(guest.strip()));
        }

        var hits = builder.build().best(Asked.of(typed), new BitSet(), 100);

        var expected = found.equals("nobody") ? List.of() : List.of(found.split("\\s*,\\s*"));
        assertThat(hits).extracting(Hit::ticket).extracting(names::get).isEqualTo(expected);
    }
}
