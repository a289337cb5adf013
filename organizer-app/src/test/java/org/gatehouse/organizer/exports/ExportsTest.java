package org.gatehouse.organizer.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.desk.words.Arg.arg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.app.Console;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.wire.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {
    private static final String FORMULA = "=HYPERLINK(\"https://evil.example\",\"Ada\")";
    @TempDir
    Path folder;
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());

    @Test
    void aNameThatIsAFormulaIsOnlyANameInAWorkbook() throws IOException {
        var file = exported(Format.XLSX, FORMULA);

        try (var book = new ReadableWorkbook(file.toFile())) {
            var cell = book.getFirstSheet().read().get(1).getCell(1);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getText()).isEqualTo(FORMULA);
            assertThat(cell.getFormula()).isNull();
        }
        try (var zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(
                        zip.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(sheet.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("<f>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 89 1234", "-2", "@SUM(A1)", "\tx", "\rx", "＝1+1"})
    void whatASpreadsheetTakesForAFormulaIsTextInCsv(String name) throws IOException {
        assertThat(Files.readString(exported(Format.CSV, name))).contains("'" + name);
    }

    @Test
    void everyRowIsThereWithItsMoneyAndItsMoment() throws IOException {
        var lines = Files.readAllLines(exported(Format.CSV, "Müller, \"Jo\" 村上"));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\uFEFFOrder,Attendee,E-mail,");
        assertThat(lines.get(1)).startsWith("r1,\"Müller, \"\"Jo\"\" 村上\",jo@example.org,")
                .contains(",49.50,EUR,Card,Box office,Confirmed,2026-09-01 14:00:00");
    }

    @Test
    void whereTheCommaIsInTheNumbersASemicolonIsBetweenTheCells() throws IOException {
        var table = new Table(List.of("Betrag", "Name"),
                List.of(List.of(new Cell.Number(new java.math.BigDecimal("-49.50")), new Cell.Text("Jo"))));
        var file = folder.resolve("german.csv");

        Format.CSV.write(table, file, Locale.GERMANY);

        assertThat(Files.readAllLines(file)).containsExactly("\uFEFFBetrag;Name", "-49,50;Jo");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndNothingIsLeftBehind() throws IOException {
        Files.createDirectories(folder.resolve("Harvest Moon Festival.csv/in the way"));

        exports().save(event, Format.CSV, () -> List.of(guest("Ada")));

        assertThat(rig.notices.showing()).singleElement()
                .satisfies(notice -> assertThat(notice.title()).contains("could not be written"));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private Path exported(Format format, String name) {
        exports().save(event, format, () -> List.of(guest(name)));
        return folder.resolve("Harvest Moon Festival" + format.ending());
    }

    @Test
    void whatDirectsTheWordsOfAWindowStaysOutOfFilesAndTheirNames() throws IOException {
        var arabic = Words.beside(Console.class, Locale.forLanguageTag("ar"));
        var named = arabic.say("report.name", arg("event", "Lantern Weekend"));
        var table = new Table(List.of(named), List.of(List.of(new Cell.Text(named))));
        var file = folder.resolve("arabic.csv");

        Format.CSV.write(table, file, arabic.locale());

        assertThat(Files.readAllLines(file)).containsExactly("\uFEFFLantern Weekend – تقرير",
                "Lantern Weekend – تقرير");
        assertThat(Exports.fileName(named)).isEqualTo("Lantern Weekend – تقرير");
    }

    private Exports exports() {
        return new Exports(rig.calls, new PaperDocuments(folder), rig.words);
    }

    private Guest guest(String name) {
        return new Guest(new Registration(new RegistrationId("r1"), event.id(), Channel.BOX_OFFICE,
                new Attendee(name, "jo@example.org"), new Money(4950, "EUR"), Payment.CARD,
                RegistrationStatus.CONFIRMED, Instant.parse("2026-09-01T12:00:00Z"), List.of()), List.of());
    }
}
