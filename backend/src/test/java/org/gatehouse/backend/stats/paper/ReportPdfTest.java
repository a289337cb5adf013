package org.gatehouse.backend.stats.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Heartbeat;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPdfTest {
    private static final EventId EVENT = new EventId("moon");
    private static final Instant START = Instant.parse("2026-09-12T18:00:00Z");
    private static final Instant AS_OF = START.plus(Duration.ofHours(7));
    private static final String[] GATES = {"North Gate", "بوابة الشمال", "שער הנהר", "ประตูเหนือ", "北門 🎪",
            "Тополиные ворота",
            "정문", "River Gate (with a name that is longer than anybody needs a name of a gate to be, on any sheet)"};
    private static final TicketId TICKET = new TicketId(0x0102_0000_0001_0000L, 7);

    @Test
    void theReportSaysWhatItLacksBeforeAnyNumberAndHowTheNumbersAddUp() throws IOException {
        var text = text(report(START.minusSeconds(900), 4), Locale.UK);

        assertThat(text).containsSubsequence("Harvest Moon Festival", "As of 03:00:00",
                "One device has not handed over everything:", "River – MacBook (北門", "last heard at 12 Sep", ", 19:45",
                "It adds up: 1,114 sold + 3 who came on tickets made void later = 690 admitted + 427",
                "Arrivals, every 15 minutes", "Refused, by reason", "Already in", "Incidents", "In all 2, open 1");
        assertThat(text).contains("Dealt with by Inés Castellano at 21:00:00. Both sent home",
                "was not valid (blocked since 20:00:00)");
    }

    @Test
    void gatesAreNamedInAnyScriptAndPagesFollowOneAnotherOnA4() throws IOException {
        var bytes = new ReportPdf().render(report(AS_OF.minusSeconds(5), 60), Locale.UK);

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(pdf.getPages()).allSatisfy(page -> assertThat(page.getMediaBox().getWidth())
                    .isEqualTo(PDRectangle.A4.getWidth()));
            assertThat(new PDFTextStripper().getText(pdf)).contains("ประตูเหนือ", "Тополиные ворота", "정문", "🎪",
                    "has handed over all it recorded", "2 / " + pdf.getNumberOfPages());
        }
    }

    @Test
    void aDeviceThatWasShutDownAfterTheEndWithNothingWaitingLacksNothing() throws IOException {
        assertThat(text(report(AS_OF.minusSeconds(1800), 4), Locale.UK)).contains("has handed over all it recorded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PT7H | End 03:00", "PT29H30M | End 14 Sep, 01:30"})
    void anEventOverDaysSaysOnWhichItEnds(Duration length, String end) {
        var zone = ZoneId.of("Europe/Madrid");

        assertThat("End " + new ReportWords(Locale.US, zone).end(START, START.plus(length))).isEqualTo(end);
    }

    @Test
    void anOrganizationWithoutANameLeavesNoTrace() throws IOException {
        var named = report(AS_OF, 1);
        var report = new NightReport("", named.event(), named.numbers(), named.marks());

        assertThat(text(report, Locale.UK).lines().findFirst()).contains("REPORT OF THE NIGHT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "ja", "ar"})
    void everyLanguageHasAllTheWords(String language) throws IOException {
        var english = ResourceBundle.getBundle("org.gatehouse.backend.stats.paper.words", Locale.ROOT);
        var other = ResourceBundle.getBundle("org.gatehouse.backend.stats.paper.words",
                Locale.forLanguageTag(language));

        assertThat(other.getLocale().getLanguage()).isEqualTo(language);
        assertThat(english.keySet()).allSatisfy(key -> assertThat(other.containsKey(key) && (key.startsWith("page")
                || key.equals("foot") || !other.getString(key).isBlank())).as(key).isTrue());
        assertThat(text(report(START, 3), Locale.forLanguageTag(language))).isNotBlank();
    }

    private static String text(NightReport report, Locale language) throws IOException {
        try (var pdf = Loader.loadPDF(new ReportPdf().render(report, language))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    static NightReport report(Instant lastHeard, int manyDevices) {
        var incident = new Incident(TICKET, List.of(admission(1, "gate0", 600), admission(2, "gate3", 660)));
        var late = new AfterVoid(new TicketId(0x0102_0000_0001_0000L, 99), TicketStatus.BLOCKED, START,
                admission(3, "gate1", 1800));
        var numbers = new Statistics(EVENT, AS_OF, 412, 1114, 690, 3, 241, 427, 1,
                List.of(new Statistics.TypeCount(new TypeNumber(1), "Weekend pass", 508, 320),
                        new Statistics.TypeCount(new TypeNumber(2), "Família (2 + 3)", 606, 370)),
                IntStream.range(0, GATES.length).mapToObj(i -> new Statistics.GateCount(new GateId("gate" + i),
                        GATES[i], 100 * i, List.of())).toList(),
                arrivals(),
                List.of(new Statistics.RefusalCount(VerdictKind.ALREADY_IN, 11),
                        new Statistics.RefusalCount(VerdictKind.NOT_A_TICKET, 19)),
                List.of(incident), List.of(late), 0, 1, devices(lastHeard, manyDevices));
        return new NightReport("Harvest Moon e.V.", event(), numbers,
                List.of(new IncidentMark(IncidentId.of(incident), 2, new UserId("ines"), "Inés Castellano",
                        START.plus(Duration.ofHours(1)), "Both sent home")));
    }

    private static Event event() {
        var details = new EventDetails("Harvest Moon Festival", "", "Parque del Río, Meadow Stage",
                ZoneId.of("Europe/Madrid"), START.minusSeconds(5400), START, START.plusSeconds(6 * 3600), 3000, "EUR",
                null);
        var gates = IntStream.range(0, GATES.length).mapToObj(i -> new Gate(new GateId("gate" + i),
                new GateDetails(GATES[i], List.of(), Set.of(Direction.IN)))).toList();
        return new Event(EVENT, 1, new OrganizationId("moon"), details, EventStatus.PUBLISHED, List.of(), gates, 1);
    }

    private static List<Device> devices(Instant lastHeard, int many) {
        var all = new ArrayList<Device>();
        for (int i = 1; i < many; i++) {
            all.add(device("North " + i + " – ThinkPad", AS_OF.minusSeconds(5), i % GATES.length, 0));
        }
        all.add(device("River – MacBook", lastHeard, 4, lastHeard.isBefore(START) ? 38 : 0));
        return all;
    }

    private static Device device(String name, Instant seen, int gate, int waiting) {
        return new Device(new DeviceId("d"), EVENT, name, START, null, seen, new Heartbeat(new GateId("gate" + gate),
                412, waiting, 0, 80, null, "Gatehouse Gate 1.0"));
    }

    private static Admission admission(int sequence, String gate, int seconds) {
        return new Admission(new RecordId(new DeviceId("d"), 1, sequence), START.plusSeconds(seconds),
                new GateId(gate), 1, Grounds.LISTED);
    }

    private static List<Statistics.Arrivals> arrivals() {
        return Stream.iterate(0, minute -> minute < 260, minute -> minute + 1)
                .map(minute -> new Statistics.Arrivals(START.minusSeconds(5400).plusSeconds(60L * minute),
                        (int) (12 * Math.exp(-Math.pow((minute - 110) / 50.0, 2)) + minute % 3)))
                .filter(one -> one.persons() > 0).toList();
    }
}
