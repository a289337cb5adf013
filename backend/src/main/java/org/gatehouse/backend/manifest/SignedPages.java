package org.gatehouse.backend.manifest;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.backend.event.SigningKeys;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.GatePolicy.Emails;
import org.gatehouse.ticketing.manifest.GatePolicy.Holders;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.signature.Purpose;

/// Pages of the change feed as gates take them in: signed, so that not a line can be another.
final class SignedPages {
    /// In characters; a page ends with the first entry that reaches it.
    private static final int PAGE = 1_000_000;
    /// A gate further behind is quicker with a new snapshot.
    private static final long FURTHEST_BEHIND = 50_000;

    private final Feed feed;
    private final SigningKeys keys;
    private final Json json;

    SignedPages(Feed feed, SigningKeys keys, Json json) {
        this.feed = feed;
        this.keys = keys;
        this.json = json;
    }

    /// @throws ProblemException where the feed does not reach from there
    SignedText after(StoredEvent stored, long after, Content content) {
        var event = stored.event().id();
        var page = feed.after(event, after, PAGE);
        // what ends with the newest entry says itself how far the event has come; most pages do
        long newest = page.last() && !page.entries().isEmpty() ? page.version() : feed.version(event);
        if (after < 0 || after > newest || content == Content.ALL && newest - after > FURTHEST_BEHIND) {
            throw new ProblemException(new Problem.Gone("manifest-needed", "Manifest needed",
                    "The changes since that version are not available.", "Fetch a new manifest."));
        }
        var lines = page.entries().stream().filter(entry -> isWanted(entry, content))
                .flatMap(entry -> lines(entry, stored.policy())).toList();
        return sign(stored, new ChangesHeader(event, content, after, page.version(), Math.max(newest, page.version()),
                lines.size()), lines);
    }

    private static boolean isWanted(FeedEntry entry, Content content) {
        return content == Content.ALL || entry.kind() == FeedEntry.Kind.RECORDS;
    }

    /// What the organizer withholds by now is in no page any more, whenever it was written.
    private Stream<String> lines(FeedEntry entry, GatePolicy policy) {
        boolean asWritten = entry.kind() != FeedEntry.Kind.TICKETS
                || policy.holders() == Holders.SHOWN && policy.emails() == Emails.SEARCHED;
        return asWritten ? entry.lines().stream() : entry.lines().stream().map(line -> allowed(line, policy));
    }

    private String allowed(String line, GatePolicy policy) {
        return switch (json.readOwn(line, Change.class)) {
            case Change.Ticket(var row) -> json.text(new Change.Ticket(policy.allowed(row)));
            case Change.Gone _,Change.Facts _,Change.Records _ -> line;
        };
    }

    private SignedText sign(StoredEvent stored, ChangesHeader header, List<String> lines) {
        var text = new StringBuilder(json.text(header)).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        var key = keys.of(stored);
        return SignedText.sign(text.toString(), Purpose.CHANGES, key.number(), key.key());
    }
}
