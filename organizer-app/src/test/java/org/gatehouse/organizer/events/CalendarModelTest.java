package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.app.Console;
import org.gatehouse.organizer.events.MonthWeek.Bar;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.wire.EventReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

class CalendarModelTest {
    private static final ZoneId MADRID = Festival.ZONE;
    private final Rig rig = new Rig();
    private final ObservableList<EventReply> events = FXCollections.observableArrayList();
    private final CalendarModel model = calendar(events, rig.words);
    @TempDir
    Path home;

    @ParameterizedTest(name = "{0} begins on {1} with {2} and has {3} weeks")
    @CsvSource({"2026-09, MONDAY, 2026-08-31, 5", "2026-09, SUNDAY, 2026-08-30, 5", "2026-09, SATURDAY, 2026-08-29, 5",
            "2026-08, MONDAY, 2026-07-27, 6", "2027-02, MONDAY, 2027-02-01, 4", "2024-02, SUNDAY, 2024-01-28, 5"})
    void aMonthIsDrawnInWholeWeeks(YearMonth month, DayOfWeek begins, LocalDate first, int weeks) {
        var grid = MonthGrid.of(month, begins, List.of());

        assertThat(grid.first()).isEqualTo(first);
        assertThat(grid.weeks()).hasSize(weeks);
    }

    @ParameterizedTest(name = "a week in {0} begins on {1}")
    @CsvSource({"en-GB, MONDAY", "en-US, SUNDAY", "ar-EG, SATURDAY", "de-DE, MONDAY", "ja-JP, SUNDAY"})
    void aWeekBeginsAsWhereThePersonIs(String locale, DayOfWeek first) {
        var words = Words.beside(Console.class, Locale.forLanguageTag(locale));

        assertThat(calendar(events, words).weekdays()).hasSize(7).first().isEqualTo(first);
    }

    @Test
    void weekdaysAndMonthsAreNamedInTheLanguageOfTheConsole() {
        var words = Words.beside(Console.class, Language.FRENCH.where(Locale.US));

        var calendar = new CalendarWords(words, new Formats(words));

        assertThat(calendar.weekday(DayOfWeek.MONDAY)).isEqualTo("lun.");
        assertThat(calendar.month(YearMonth.of(2026, 9))).isEqualTo("septembre 2026");
    }

    @ParameterizedTest(name = "from {0} to {1} is {2} to {3}")
    @CsvSource({"2026-09-12T20:00, 2026-09-13T02:00, 2026-09-12, 2026-09-12",
            "2026-09-12T20:00, 2026-09-13T00:00, 2026-09-12, 2026-09-12",
            "2026-09-12T20:00, 2026-09-13T10:00, 2026-09-12, 2026-09-13",
            "2026-09-11T18:00, 2026-09-14T00:00, 2026-09-11, 2026-09-13",
            "2026-09-29T18:00, 2026-10-02T23:00, 2026-09-29, 2026-10-02"})
    void anEventIsOnItsDaysAndANightBelongsToTheEveningBefore(LocalDateTime start, LocalDateTime end, LocalDate first,
            LocalDate last) {
        var event = event("Night", MADRID, start, end);

        events.add(event);

        assertThat(first.minusDays(1).datesUntil(last.plusDays(2)).filter(day -> model.on(day).contains(event)))
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1)).toList());
    }

    @Test
    void anEventIsOnTheDayItHasWhereItIsWhateverTheMachinesClockSays() {
        // still the 12th in London, where the person is
        var sydney = event("Dawn", ZoneId.of("Australia/Sydney"), LocalDateTime.parse("2026-09-13T08:00"),
                LocalDateTime.parse("2026-09-13T10:00"));
        var honolulu = event("Dusk", ZoneId.of("Pacific/Honolulu"), LocalDateTime.parse("2026-09-12T18:00"),
                LocalDateTime.parse("2026-09-12T21:00"));

        events.setAll(sydney, honolulu);

        assertThat(model.on(LocalDate.parse("2026-09-13"))).containsExactly(sydney);
        assertThat(model.on(LocalDate.parse("2026-09-12"))).containsExactly(honolulu);
    }

    @Test
    void anEventOverTwoMonthsIsABarInBothThatSaysItGoesOn() {
        events.add(event("Tour", MADRID, LocalDateTime.parse("2026-09-29T18:00"),
                LocalDateTime.parse("2026-10-06T23:00")));

        var september = model.gridProperty().get().weeks().getLast();
        assertThat(september.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.from()).isEqualTo(1);
            assertThat(bar.to()).isEqualTo(6);
            assertThat(september.beginsBefore(bar)).isFalse();
            assertThat(september.goesOn(bar)).isTrue();
        });
        assertThat(model.count()).isEqualTo("1 event");

        model.turn(1);

        assertThat(model.gridProperty().get().weeks()).filteredOn(week -> !week.bars().isEmpty()).hasSize(2);
        var second = model.gridProperty().get().weeks().get(1);
        assertThat(second.beginsBefore(second.bars().getFirst())).isTrue();
        assertThat(second.goesOn(second.bars().getFirst())).isFalse();
        assertThat(model.count()).isEqualTo("1 event");
    }

    @Test
    void whatDoesNotFitIsCountedOnEachOfItsDays() {
        events.add(event("Fair", MADRID, LocalDateTime.parse("2026-09-07T10:00"),
                LocalDateTime.parse("2026-09-09T20:00")));
        IntStream.range(0, 3).forEach(n -> events.add(event("Talk " + n, MADRID,
                LocalDateTime.parse("2026-09-08T12:00").plusHours(n), LocalDateTime.parse("2026-09-08T15:00"))));
        events.add(event("Walk", MADRID, LocalDateTime.parse("2026-09-09T12:00"),
                LocalDateTime.parse("2026-09-09T15:00")));
        var week = model.gridProperty().get().weeks().get(1);

        assertThat(week.within(4).hidden()).containsOnly(0);
        assertThat(week.within(3).bars()).extracting(CalendarModelTest::name).containsExactly("Fair", "Talk 0", "Walk");
        assertThat(week.within(3).hidden()).containsExactly(0, 2, 0, 0, 0, 0, 0);
        assertThat(week.within(1).bars()).isEmpty();
        assertThat(week.within(1).hidden()).containsExactly(1, 4, 2, 0, 0, 0, 0);
    }

    @Test
    void noTwoBarsLieOverEachOther() {
        var first = LocalDateTime.parse("2026-09-01T10:00");
        IntStream.range(0, 40).forEach(n -> events.add(event("E" + n, MADRID, first.plusDays(n * 7 % 28),
                first.plusDays(n * 7 % 28 + n % 5).plusHours(3))));

        for (var week : model.gridProperty().get().weeks()) {
            IntStream.range(0, MonthWeek.DAYS).forEach(day -> assertThat(
                    week.bars().stream().filter(bar -> bar.covers(day)).map(Bar::lane)).doesNotHaveDuplicates());
        }
        assertThat(model.count()).isEqualTo("40 events");
    }

    @Test
    void oneGoesByDayByMonthAndBackToToday() {
        assertThat(model.day()).isEqualTo(model.today()).isEqualTo("2026-09-12");

        model.go(-12);
        assertThat(model.day()).isEqualTo("2026-08-31");
        assertThat(model.gridProperty().get().month()).isEqualTo(YearMonth.of(2026, 8));

        model.turn(-6);
        assertThat(model.day()).isEqualTo("2026-02-28");

        model.goToToday();
        assertThat(model.gridProperty().get().month()).isEqualTo(YearMonth.of(2026, 9));
    }

    @Test
    void searchAndFilterHoldForTheCalendarToo() {
        var list = new EventsModel(Festival.office(), rig.calls, rig.words, Festival.clock(), rig.habits(home));
        var calendar = calendar(list.shown(), rig.words);
        list.load();
        assertThat(shownIn(calendar)).containsExactly("Harvest Moon Festival");

        list.filterProperty().set(EventFilter.CANCELLED);
        assertThat(shownIn(calendar)).isEmpty();
        assertThat(calendar.count()).isEqualTo("No events this month");
        calendar.choose(calendar.nearest().orElseThrow());
        assertThat(shownIn(calendar)).containsExactly("Sundowner Session");

        list.filterProperty().set(EventFilter.ALL);
        list.searchProperty().set("winter");
        assertThat(shownIn(calendar)).isEmpty();
        assertThat(calendar.nearest()).hasValue(LocalDate.parse("2026-12-04"));
    }

    @Test
    void aScreenReaderHearsTheDayWhetherItIsTodayAndWhatIsOn() {
        var words = new CalendarWords(rig.words, new Formats(rig.words));
        var event = event("Night", MADRID, LocalDateTime.parse("2026-09-12T20:00"),
                LocalDateTime.parse("2026-09-12T23:00"));

        assertThat(words.aloud(LocalDate.parse("2026-09-12"), true, List.of(event)))
                .isEqualTo("Saturday, 12 September 2026, today: 1 event; Night, Draft");
        assertThat(words.aloud(LocalDate.parse("2026-09-13"), false, List.of()))
                .isEqualTo("Sunday, 13 September 2026: no events");
    }

    private static CalendarModel calendar(ObservableList<EventReply> events, Words words) {
        return new CalendarModel(events, words, InstantSource.fixed(Festival.NOW), ZoneId.of("Europe/London"),
                new SimpleObjectProperty<>(LocalDate.parse("2026-09-12")));
    }

    private static List<String> shownIn(CalendarModel calendar) {
        return calendar.gridProperty().get().weeks().stream().flatMap(week -> week.bars().stream())
                .map(CalendarModelTest::name).toList();
    }

    private static String name(Bar bar) {
        return bar.event().event().details().name();
    }

    private static EventReply event(String name, ZoneId zone, LocalDateTime start, LocalDateTime end) {
        var begin = start.atZone(zone).toInstant();
        var details = new EventDetails(name, "", "Park", zone, begin, begin, end.atZone(zone).toInstant(), 100, "EUR",
                null);
        return new EventReply(new Event(new EventId(name.replace(" ", "-").toLowerCase(Locale.ROOT)), 1,
                new OrganizationId("harvest"), details, EventStatus.DRAFT, List.of(), List.of(), 1), 0, List.of());
    }
}
