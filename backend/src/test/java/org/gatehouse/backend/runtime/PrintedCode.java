package org.gatehouse.backend.runtime;

import static org.gatehouse.backend.runtime.TestApi.OWNER;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gatehouse.backend.ticket.pdf.PageReader;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Download;

/// What a scanner reads on the printed ticket.
final class PrintedCode {
    private PrintedCode() {}

    static String of(TestApi api, TicketId ticket) throws Exception {
        Download download = api.get(OWNER, "/tickets/" + ticket.value() + "/download", Download.class);
        try (var pdf = Loader.loadPDF(TestApi.fetch(download.url()))) {
            return PageReader.read(new PDFRenderer(pdf), 0);
        }
    }
}
