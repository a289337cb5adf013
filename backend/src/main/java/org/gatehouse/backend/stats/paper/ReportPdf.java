package org.gatehouse.backend.stats.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gatehouse.backend.ticket.pdf.Typefaces;
import org.gatehouse.backend.ticket.pdf.Typesetter;

/// Prints reports. Fonts are read once and kept; one document is made at a time.
public final class ReportPdf {
    private final Typefaces typefaces = new Typefaces();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /// The document's bytes.
    public byte[] render(NightReport report, Locale language) {
        oneAtATime.lock();
        try (var document = new PDDocument()) {
            var words = new ReportWords(language, report.event().details().zone());
            var sheets = new Sheets(document, new Typesetter(document, typefaces),
                    language.getLanguage().equals("ar") ? Sheets.Side.RIGHT : Sheets.Side.LEFT);
            new ReportPages(sheets, words, report).draw();
            document.getDocumentInformation()
                    .setTitle(words.say("document.title", report.event().details().name()));
            document.getDocumentInformation().setAuthor(report.organizer());
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A report could not be drawn", e);
        } finally {
            oneAtATime.unlock();
        }
    }
}
