package org.gatehouse.organizer.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.app.Console;
import org.gatehouse.ticketing.event.EventDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en-GB | Sat 12 Sept 2026, 18:00 – Sun 13 Sept 2026, 23:30 | Sat, 18:00 – Sun, 23:30",
            "de | Sa. 12. Sept. 2026, 18:00 – So. 13. Sept. 2026, 23:30 | Sa., 18:00 – So., 23:30",
            "ja | 2026年9月12日(土) 18:00～2026年9月13日(日) 23:30 | 土 18:00～日 23:30"})
    void anEventOverDaysSaysOnWhichOfThemItStartsAndEnds(String language, String span, String hours) {
        var event = until("2026-09-13T21:30:00Z");

        assertThat(formats(language).span(event)).isEqualTo(span);
        assertThat(formats(language).hours(event)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-12T21:30:00Z, 23:30", "2026-09-13T01:00:00Z, 03:00"})
    void anEveningIsOfOneDayAlsoWhereItGoesOnPastMidnight(Instant end, String until) {
        assertThat(formats("en-GB").span(until(end.toString()))).isEqualTo("Sat 12 Sept 2026, 18:00 – " + until);
    }

    private static Formats formats(String language) {
        return new Formats(Words.beside(Console.class, Locale.forLanguageTag(language)));
    }

    private static EventDetails until(String end) {
        var start = Instant.parse("2026-09-12T16:00:00Z");
        return new EventDetails("Lantern Weekend", "", "Old Harbour", ZoneId.of("Europe/Berlin"), start, start,
                Instant.parse(end), 100, "EUR", null);
    }
}
