package org.gatehouse.backend.ticket.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Turns tickets into a PDF, a page each. Fonts are read once and kept; one document is made at a time.
public final class TicketPdf {
    private final Typefaces typefaces = new Typefaces();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final TicketWords words;

    /// @param language of the fixed words and the dates
    public TicketPdf(Locale language) {
        this.words = new TicketWords(language);
    }

    /// The document's bytes.
    ///
    /// @throws IllegalArgumentException when there is nothing to print
    public byte[] render(List<TicketFace> faces) {
        if (faces.isEmpty()) {
            throw new IllegalArgumentException("A ticket document needs at least one ticket.");
        }
        oneAtATime.lock();
        try (var document = new PDDocument()) {
            return written(document, faces);
        } catch (IOException e) {
            throw new UncheckedIOException("A ticket could not be drawn", e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private byte[] written(PDDocument document, List<TicketFace> faces) throws IOException {
        var setter = new Typesetter(document, typefaces);
        for (var face : faces) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                new TicketPage(content, setter, words).draw(face);
            }
        }
        describe(document, faces.getFirst());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void describe(PDDocument document, TicketFace first) {
        document.getDocumentInformation().setTitle(words.text("document.title", first.event()));
        document.getDocumentInformation().setAuthor(first.organizer());
        document.getDocumentCatalog().setLanguage(words.language().toLanguageTag());
    }
}
