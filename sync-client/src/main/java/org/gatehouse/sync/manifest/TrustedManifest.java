package org.gatehouse.sync.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.PreloadFailure.Tear;
import org.gatehouse.sync.json.Json;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.wire.ManifestOffer;

/// An offered manifest whose header is truly the event's own. Its rows are still to be fetched and checked.
///
/// @param url where the rows are
record TrustedManifest(ManifestHeader header, String headerText, String url) {
    private static final ObjectMapper JSON = Json.strict();

    /// @throws PreloadFailed where it is not to be trusted
    static TrustedManifest of(ManifestOffer offer, EventId event, Trust trust) {
        if (!trust.holds(offer.header(), Purpose.MANIFEST)) {
            throw new PreloadFailed(new PreloadFailure.NotTrusted());
        }
        var header = parse(offer.header().text());
        if (!header.facts().event().equals(event)) {
            throw new PreloadFailed(new PreloadFailure.OtherEvent());
        }
        long rows = header.blocks().stream().mapToLong(ManifestHeader.Block::rows).sum();
        if (rows != header.rows()) {
            throw new PreloadFailed(new PreloadFailure.Torn(Tear.COUNT, 0, header.blocks().size()));
        }
        return new TrustedManifest(header, offer.header().text(), offer.url());
    }

    private static ManifestHeader parse(String text) {
        try {
            return JSON.readValue(text, ManifestHeader.class);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new PreloadFailed(new PreloadFailure.Torn(Tear.UNREADABLE, 0, 0), unreadable);
        }
    }
}
