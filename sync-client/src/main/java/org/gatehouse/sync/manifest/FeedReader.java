package org.gatehouse.sync.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.Manifests;
import org.gatehouse.sync.json.Json;
import org.gatehouse.sync.store.FeedPage;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.signature.Purpose;

/// Reads the change feed page by page. A page that the event's key has not signed, or that is not what was asked for,
/// is empty. Every call throws [CloudException] where the cloud could not be asked.
public final class FeedReader {
    private final Manifests manifests;
    private final Contact contact;
    private final Trust trust;
    private final ObjectMapper json = Json.strict();

    public FeedReader(Manifests manifests, Contact contact, Trust trust) {
        this.manifests = manifests;
        this.contact = contact;
        this.trust = trust;
    }

    /// What has changed since a version.
    public Optional<FeedPage> changes(EventId event, long after) {
        var page = read(manifests.changes(event, after), event, Content.ALL);
        contact.answered();
        return page;
    }

    /// What gates have done since a version.
    public Optional<FeedPage> records(EventId event, long after) {
        var page = read(manifests.records(event, after), event, Content.RECORDS);
        contact.answered();
        return page;
    }

    private Optional<FeedPage> read(SignedText signed, EventId event, Content asked) {
        if (!trust.holds(signed, Purpose.CHANGES)) {
            return Optional.empty();
        }
        try {
            var lines = signed.text().lines().filter(line -> !line.isBlank()).toList();
            var header = json.readValue(lines.getFirst(), ChangesHeader.class);
            var changes = new ArrayList<Change>();
            for (var line : lines.subList(1, lines.size())) {
                changes.add(json.readValue(line, Change.class));
            }
            boolean asAsked = header.event().equals(event) && header.content() == asked
                    && header.count() == changes.size();
            return asAsked ? Optional.of(new FeedPage(header, changes)) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException | NoSuchElementException unreadable) {
            throw new CloudException(new CloudFailure.Garbled(200), unreadable);
        }
    }
}
