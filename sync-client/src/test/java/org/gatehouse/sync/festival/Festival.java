package org.gatehouse.sync.festival;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.gatehouse.sync.json.Json;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.manifest.Succession;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// The Harvest Moon Festival as its cloud holds it: tickets, keys, and signed manifests of them. Doors are open now.
public final class Festival {
    public static final EventId EVENT = EventId.parse("harvest-moon");
    public static final GateId NORTH = GateId.parse("north");
    public static final GateId SOUTH = GateId.parse("south");
    public static final long SHORT_ID = 0x1A2B3C4DL;
    /// Once in, and again after leaving.
    public static final TypeNumber DAY = new TypeNumber(1);
    /// Four persons, each once.
    public static final TypeNumber FAMILY = new TypeNumber(2);
    private static final int KEY_NUMBER = 2;

    private final Random random = new Random(20260704);
    private final SigningKey key = SigningKey.of(Bytes.of(new byte[32]));
    private final ObjectMapper json = Json.mapper();
    private final Instant opened;
    private final List<TicketId> tickets = new ArrayList<>();
    private int blockRows = 1_000;
    private GatePolicy policy = GatePolicy.standard();

    /// @param now doors opened an hour before
    public Festival(Instant now, int count) {
        opened = now.truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < count; i++) {
            tickets.add(newTicket(opened.minus(Duration.ofDays(30))));
        }
        tickets.sort(null);
    }

    /// A manifest and the file of its rows.
    public record Snapshot(ManifestHeader header, SignedText signed, byte[] file) {
        public Snapshot signedBy(int number, SigningKey other) {
            return new Snapshot(header, SignedText.sign(signed.text(), Purpose.MANIFEST, number, other), file);
        }
    }

    /// What the festival's key says of the one that follows it.
    public Succession announcing(EventKey next) {
        return Succession.announce(EVENT, KEY_NUMBER, key, next);
    }

    public Festival inBlocksOf(int rows) {
        blockRows = rows;
        return this;
    }

    public List<TicketId> tickets() {
        return List.copyOf(tickets);
    }

    public TicketId ticket(int number) {
        return tickets.get(number);
    }

    /// One that no manifest has.
    public TicketId newTicket(Instant issued) {
        return newTicket(DAY, issued);
    }

    /// One that no manifest has.
    public TicketId newTicket(TypeNumber type, Instant issued) {
        return TicketId.issue(SHORT_ID, type, issued, random);
    }

    /// One more ticket for the next snapshot.
    public TicketId sell(TypeNumber type) {
        var ticket = newTicket(type, opened.minus(Duration.ofDays(30)));
        tickets.add(ticket);
        tickets.sort(null);
        return ticket;
    }

    /// From the next snapshot on.
    public Festival allowing(GatePolicy newPolicy) {
        policy = newPolicy;
        return this;
    }

    public String code(TicketId ticket) {
        return TicketCode.issue(ticket, KEY_NUMBER, key).encode();
    }

    public String code(int number) {
        return code(ticket(number));
    }

    public ManifestRow row(TicketId ticket) {
        return new ManifestRow(ticket, TicketStatus.VALID, opened.minus(Duration.ofDays(30)),
                "Ada Okafor " + ticket.lastCharacters(), null, null);
    }

    public List<EventKey> keys() {
        return List.of(new EventKey(KEY_NUMBER, key.verifyingKey()));
    }

    public EventFacts facts() {
        var day = new TicketType(DAY, new TicketTypeDetails("Day", new Money(4500, "EUR"), 1_000_000,
                Window.always(), Window.always(), new ReentryRule.AfterExit(), 1));
        var family = new TicketType(FAMILY, new TicketTypeDetails("Family", new Money(9900, "EUR"), 1_000_000,
                Window.always(), Window.always(), new ReentryRule.None(), 4));
        var both = Set.of(Direction.IN, Direction.OUT);
        return new EventFacts(EVENT, SHORT_ID, "Harvest Moon Festival", "Quay 5", ZoneId.of("Europe/Berlin"),
                opened.minus(Duration.ofHours(1)), opened, opened.plus(Duration.ofHours(8)), EventStatus.PUBLISHED,
                List.of(day, family),
                List.of(new Gate(NORTH, new GateDetails("North Gate", List.of(), both)),
                        new Gate(SOUTH, new GateDetails("South Gate", List.of(), both))),
                keys(), policy);
    }

    public Snapshot snapshot(long version) {
        return snapshot(version, facts(), tickets.stream().map(this::row).toList());
    }

    public Snapshot snapshot(long version, EventFacts facts, List<ManifestRow> rows) {
        var file = new ByteArrayOutputStream();
        var blocks = new ArrayList<ManifestHeader.Block>();
        for (int from = 0; from < rows.size(); from += blockRows) {
            var part = rows.subList(from, Math.min(from + blockRows, rows.size()));
            var bytes = gzip(part);
            blocks.add(new ManifestHeader.Block(part.size(), bytes.length, sha256(bytes)));
            file.writeBytes(bytes);
        }
        var header = new ManifestHeader(facts, version, opened, opened.plus(Duration.ofDays(2)), rows.size(), blocks);
        return snapshot(header, file.toByteArray());
    }

    /// Signs what a header says, whatever that is.
    public Snapshot snapshot(ManifestHeader header, byte[] file) {
        return new Snapshot(header, SignedText.sign(text(header), Purpose.MANIFEST, KEY_NUMBER, key), file);
    }

    /// Signs a page of the feed, whatever it says.
    public SignedText page(List<?> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(text(line)).append('\n'));
        return SignedText.sign(text.toString(), Purpose.CHANGES, KEY_NUMBER, key);
    }

    public String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] gzip(List<?> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            for (var row : rows) {
                out.write(text(row).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Bytes sha256(byte[] bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
