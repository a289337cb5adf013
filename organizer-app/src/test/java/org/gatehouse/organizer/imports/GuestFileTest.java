package org.gatehouse.organizer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuestFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16LE, true", "UTF-16BE, true", "UTF-16LE, false",
            "windows-1252, false"})
    void aTextIsReadHoweverItWasWrittenDown(String charset, boolean mark) throws IOException {
        var text = (mark ? "\uFEFF" : "") + "Name;Code\r\nJürgen Groß;4006381333931\r\n";

        assertThat(read(text.getBytes(Charset.forName(charset))).lines()).extracting(Grid.Line::cells)
                .containsExactly(List.of("Name", "Code"), List.of("Jürgen Groß", "4006381333931"));
    }

    @Test
    void aTextFromBeforeUnicodeIsGuessedToBeJapaneseOrWesternAndReadAsOneSays() throws IOException {
        var japanese = "氏名,券番号\n高橋 さくら,A-1\n";
        var french = "Nom,Code\nHélène Lefèvre,A-1\n";
        var arabic = "الاسم,Code\nمحمد الفارسي,A-1\n";

        assertThat(reading(written(japanese, TextEncoding.JAPANESE)))
                .isEqualTo(read(japanese, TextEncoding.JAPANESE));
        assertThat(reading(written(french, TextEncoding.WESTERN))).isEqualTo(read(french, TextEncoding.WESTERN));
        assertThat(reading(written(arabic, TextEncoding.ARABIC))).isInstanceOfSatisfying(Reading.Read.class,
                read -> assertThat(read.guessed()).isPresent());
        assertThat(GuestFile.read(folder.resolve("guests"), TextEncoding.ARABIC))
                .isEqualTo(read(arabic, TextEncoding.ARABIC));
        assertThat(reading(bytes(arabic))).isEqualTo(CsvText.read(arabic));
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void thisJavaKnowsEveryEncodingThatIsOffered(TextEncoding encoding) {
        assertThat(encoding.charset().canEncode()).isTrue();
    }

    private static byte[] written(String text, TextEncoding encoding) {
        return text.getBytes(encoding.charset());
    }

    private static Reading read(String text, TextEncoding guessed) {
        return new Reading.Read(((Reading.Read) CsvText.read(text)).grid(), Optional.of(guessed));
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void cellsAreSeparatedByWhatTheFirstLineHasMostOf(String separator) throws IOException {
        var text = String.join(separator, "Name, first; last", "Code", "Type").replace("Name, first; last",
                "\"Name, first; last\"") + "\n" + String.join(separator, "\"Ada \"\"A\"\"\"", " T-1 ", "'=1+1") + "\n";

        assertThat(read(bytes(text)).lines().get(1).cells()).containsExactly("Ada \"A\"", "T-1", "=1+1");
    }

    @Test
    void aLineHasTheNumberThatAnEditorShowsWhateverStandsAboveIt() throws IOException {
        var grid = read(bytes("Name,Code\n\n\"two\nlines\",a\nAda,b"));

        assertThat(grid.lines()).extracting(Grid.Line::number).containsExactly(1, 3, 5);
    }

    @Test
    void aWorkbookIsReadByItsBytesAndANumberIsWrittenOutInFull() throws IOException {
        var file = folder.resolve("guests.csv");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Guests");
            sheet.value(0, 0, "Code");
            sheet.value(0, 1, "Name");
            sheet.value(2, 0, 4006381333931L);
            sheet.value(2, 1, "محمد الفارسي");
        }

        var grid = ((Reading.Read) GuestFile.read(file)).grid();

        assertThat(grid.lines()).containsExactly(new Grid.Line(1, List.of("Code", "Name")),
                new Grid.Line(3, List.of("4006381333931", "محمد الفارسي")));
    }

    @Test
    void rowsOfAWorkbookThatAreOnlyFormattedDoNotKeepThoseBelowThemFromBeingRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Guests");
            sheet.value(0, 0, "Code");
            sheet.range(1, 0, 9, 1).style().fillColor("FFFF00").set();
            sheet.value(10, 0, "T-1");
        }

        assertThat(XlsxText.read(bytes.toByteArray(), 2)).isEqualTo(new Reading.Read(
                new Grid(List.of(new Grid.Line(1, List.of("Code")), new Grid.Line(11, List.of("T-1"))))));
    }

    @Test
    void whatCannotBeReadIsToldApart() throws IOException {
        assertThat(GuestFile.read(folder.resolve("nowhere"))).isEqualTo(unreadable(Reading.Why.GONE, 0));
        assertThat(reading(bytes(" \n,,\n"))).isEqualTo(unreadable(Reading.Why.EMPTY, 0));
        assertThat(reading(bytes("a,b\n\"Ada\" x,c\n"))).isEqualTo(unreadable(Reading.Why.QUOTES, 2));
        assertThat(reading(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo(unreadable(Reading.Why.OLD_WORKBOOK, 0));
        assertThat(reading(bytes("PK\3\4 and no more"))).isEqualTo(unreadable(Reading.Why.BROKEN_WORKBOOK, 0));
    }

    @ParameterizedTest
    @CsvSource({"'Name,E-Mail,Ticketnummer,Ticketart', 2, 0, -1, 1, 3", "'Vorname,Name,Strichcode', 2, 0, 1, -1, -1",
            "'Código de barras,Nombre,Apellidos,Correo electrónico', 0, 1, 2, 3, -1",
            "'Nom,Prénom,Code-barres,Type de billet', 2, 1, 0, -1, 3", "'Nom,Code-barres', 1, 0, -1, -1, -1",
            "'氏名,バーコード,券種,メールアドレス', 1, 0, -1, 3, 2", "'الاسم,الباركود,البريد الإلكتروني', 1, 0, -1, 2, -1",
            "'first_name,LAST NAME,Ticket Code,email', 2, 0, 1, 3, -1", "'Ticket holder,Barcode', 1, 0, -1, -1, -1",
            "'4006,Ada', -1, -1, -1, -1, -1"})
    void columnsAreGuessedFromTheirNames(String header, int barcode, int name, int surname, int email, int type)
            throws IOException {
        var mapping = Mapping.guess(read(bytes(header)), Optional.empty());

        assertThat(List.of(Part.values()).stream().map(part -> mapping.columns().getOrDefault(part, -1)))
                .containsExactly(barcode, name, surname, email, type);
        assertThat(mapping.headed()).isEqualTo(barcode >= 0);
    }

    private Grid read(byte[] bytes) throws IOException {
        return ((Reading.Read) reading(bytes)).grid();
    }

    private Reading reading(byte[] bytes) throws IOException {
        return GuestFile.read(Files.write(folder.resolve("guests"), bytes));
    }

    private static Reading unreadable(Reading.Why why, int line) {
        return new Reading.Unreadable(why, line);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
