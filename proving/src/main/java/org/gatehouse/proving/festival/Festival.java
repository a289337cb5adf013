package org.gatehouse.proving.festival;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
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
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.Sha256;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// An event with so many tickets, doors open, and its signed manifest as the cloud would offer it.
public final class Festival {
    private static final int BLOCK = 10_000;
    private static final long SHORT_ID = 0x5EED;
    private static final long VERSION = 1;
    public static final EventId EVENT = new EventId("harvest-moon");
    public static final GateId GATE = new GateId("north");
    static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final SigningKey otherKey = SigningKey.generate(new SecureRandom());
    private final Instant now;
    private final BiFunction<TicketId, Integer, ManifestRow> rows;
    private final List<TicketId> tickets;
    private final byte[] file;
    private final List<ManifestHeader.Block> blocks = new ArrayList<>();

    public Festival(int size, Instant now) {
        this(size, now, (ticket, number) -> new ManifestRow(ticket, TicketStatus.VALID, ticket.issuedAt(),
                "Guest Number " + number, null, null));
    }

    /// @param rows makes the row of a ticket that is the given one in the order of ids
    public Festival(int size, Instant now, BiFunction<TicketId, Integer, ManifestRow> rows) {
        this.now = now;
        this.rows = rows;
        var random = new Random(size);
        // issued over the last thirty days, by four types
        tickets = IntStream.range(0, size)
                .mapToObj(i -> TicketId.issue(SHORT_ID, new TypeNumber(1 + i % 4),
                        now.minus(Duration.ofSeconds(3600 + random.nextInt(30 * 86_400))), random))
                .sorted().toList();
        file = rows();
    }

    public int size() {
        return tickets.size();
    }

    public List<TicketId> tickets() {
        return tickets;
    }

    public String code(TicketId ticket) {
        return TicketCode.issue(ticket, 0, key).encode();
    }

    /// The code that somebody without the festival's key would make of it.
    public String forged(TicketId ticket) {
        return TicketCode.issue(ticket, 0, otherKey).encode();
    }

    public List<EventKey> keys() {
        return List.of(new EventKey(0, key.verifyingKey()));
    }

    /// The rows as they lie in S3.
    public byte[] file() {
        return file;
    }

    public SignedText header() {
        return SignedText.sign(json(unsignedHeader()), Purpose.MANIFEST, 0, key);
    }

    public ManifestHeader unsignedHeader() {
        return new ManifestHeader(facts(), VERSION, now, now.plus(Duration.ofDays(2)), tickets.size(), blocks);
    }

    /// What has changed since the manifest was made: nothing.
    public SignedText noChanges(Content content) {
        return SignedText.sign(json(new ChangesHeader(EVENT, content, VERSION, VERSION, VERSION, 0)), Purpose.CHANGES,
                0,
                key);
    }

    private EventFacts facts() {
        var types = IntStream.rangeClosed(1, 4).mapToObj(Festival::type).toList();
        var gate = new Gate(GATE, new GateDetails("North", List.of(), Set.of(Direction.values())));
        return new EventFacts(EVENT, SHORT_ID, "Harvest Moon Festival", "The Meadow", ZoneId.of("Europe/Vienna"),
                now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(8)),
                EventStatus.PUBLISHED, types, List.of(gate), keys(), GatePolicy.standard());
    }

    private static TicketType type(int number) {
        return new TicketType(new TypeNumber(number), new TicketTypeDetails("Type " + number, new Money(4900, "EUR"),
                1_000_000, Window.always(), Window.always(), new ReentryRule.None(), 1));
    }

    private byte[] rows() {
        var all = new ByteArrayOutputStream();
        for (int from = 0; from < tickets.size(); from += BLOCK) {
            var part = tickets.subList(from, Math.min(from + BLOCK, tickets.size()));
            byte[] block = block(part, from);
            blocks.add(new ManifestHeader.Block(part.size(), block.length, Bytes.of(Sha256.of(block))));
            all.writeBytes(block);
        }
        return all.toByteArray();
    }

    private byte[] block(List<TicketId> part, int from) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < part.size(); i++) {
                var row = rows.apply(part.get(i), from + i);
                zip.write((json(row) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
