package org.gatehouse.backend.ticket.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

class TicketPdfTest {
    private static final String CODE = "7WOR%95Z4K:N$+I.XB6S0O2FJP*V/8LQ3MT1AHYGCEDU".repeat(3).substring(0, 122);
    private static final ZonedDateTime DOORS = ZonedDateTime.of(2027, 6, 19, 17, 30, 0, 0, ZoneId.of("Europe/Lisbon"));

    private final TicketPdf pdf = new TicketPdf(Locale.UK);

    @Test
    void aPageSaysAllThatIsOnTheTicket() throws IOException {
        var text = textOf(pdf.render(List.of(ticketFor("Ada Lovelace"))));

        assertThat(text).contains("Harvest Moon Festival", "Old Docks, Quay 3, Lisbon", "Ada Lovelace", "Weekend",
                "North · River", "Saturday, 19 June 2027", "Doors 17:30 · Start 19:30 WEST", "K7QM-2X9D", "€48.00",
                "1042");
    }

    @Test
    void theSymbolOnThePageReadsBackAsTheCode() throws Exception {
        var page = pageOf(pdf.render(List.of(ticketFor("Ada Lovelace"))), 0);

        assertThat(read(page)).isEqualTo(CODE);
    }

    @Test
    void aCodeOfBase45FitsVersion5InAlphanumericMode() {
        var symbol = QrSymbol.of(CODE);

        assertThat(symbol.version()).isEqualTo(5);
        assertThat(symbol.mode()).isEqualTo("ALPHANUMERIC");
    }

    @Test
    void everyTicketHasItsOwnPage() throws Exception {
        var bytes = pdf.render(List.of(ticketFor("Ada Lovelace"), ticketFor("Grace Hopper")));

        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(textOf(bytes)).contains("Ada Lovelace", "Grace Hopper");
    }

    @Test
    void namesOfManyScriptsAreDrawnWithGlyphsOfTheirOwn() throws IOException {
        for (String name : List.of("Łucja Ōkubo Nguyễn Thị Hà", "Ελένη Ωνάση", "Ирина Щербакова", "王小明", "さくら",
                "김하늘", "נועה לוי", "สมชาย", "Pia 🎸")) {
            var text = textOf(pdf.render(List.of(ticketFor(name))));

            assertThat(text).as(name).doesNotContain("\uFFFD");
        }
    }

    @Test
    void arabicLettersAreJoinedAndRunFromRightToLeft() {
        assertThat(VisualText.of("سلام")).isEqualTo("\uFEE1\uFEFC\uFEB3");
        assertThat(VisualText.of("Ali سلام Bo")).isEqualTo("Ali \uFEE1\uFEFC\uFEB3 Bo");
    }

    @Test
    void aCharacterNoFontHasIsShownAsAMissingOne() throws IOException {
        var text = textOf(pdf.render(List.of(ticketFor("Zoë 🎸 Ⴆ"))));

        assertThat(text).contains("Zoë 🎸 \uFFFD");
    }

    @Test
    void aLineBreakOrADirectionMarkInANameLeavesNoTrace() throws IOException {
        assertThat(VisualText.of("Ada\n\u202ELovelace")).doesNotContain("\n", "\u202E");
        assertThat(textOf(pdf.render(List.of(ticketFor("Ada\tLovelace"))))).contains("Ada Lovelace");
    }

    @Test
    void aLongNameIsCutWithAnEllipsisAndStaysOnThePage() throws Exception {
        var face = new TicketFace("O".repeat(200), "Night of the Very Long Names ".repeat(12), "Q".repeat(300), DOORS,
                DOORS.plusHours(2), "Wolfeschlegelsteinhausenbergerdorff ".repeat(9), "T".repeat(150),
                List.of("G".repeat(90), "H".repeat(90)), 4, "€0.00", "1042", CODE, "K7QM-2X9D");

        var bytes = pdf.render(List.of(face));

        assertThat(textOf(bytes)).contains("…", "TICKET FOR 4 PERSONS");
        assertThat(read(pageOf(bytes, 0))).isEqualTo(CODE);
        keep(bytes, "ticket-long.png");
    }

    @Test
    void aTicketWithoutCodeIsRefused() {
        assertThatThrownBy(() -> pdf.render(List.of())).hasMessageContaining("at least one ticket");
        assertThatThrownBy(() -> QrSymbol.of("x".repeat(5000))).hasMessageContaining("does not fit");
    }

    @Test
    void pagesToLookAt() throws IOException {
        keep(pdf.render(List.of(ticketFor("Ada Lovelace"))), "ticket.png");
        keep(pdf.render(List.of(ticketFor("محمد عبد السلام · 王小明 · 김하늘 · נועה לוי 🎸"))), "ticket-scripts.png");
        assertThat(new File("target/pages/ticket.png")).isNotEmpty();
    }

    private static TicketFace ticketFor(String holder) {
        return new TicketFace("Harvest Moon", "Harvest Moon Festival", "Old Docks, Quay 3, Lisbon", DOORS,
                DOORS.plusHours(2), holder, "Weekend", List.of("North", "River"), 1, "€48.00", "1042", CODE,
                "K7QM-2X9D");
    }

    private static String textOf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static BufferedImage pageOf(byte[] bytes, int page) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFRenderer(document).renderImageWithDPI(page, 110);
        }
    }

    private static void keep(byte[] bytes, String name) throws IOException {
        var file = new File("target/pages/" + name);
        file.getParentFile().mkdirs();
        ImageIO.write(pageOf(bytes, 0), "png", file);
    }

    private static String read(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
