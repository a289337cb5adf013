package org.gatehouse.ticketing.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.gatehouse.ticketing.Identifier;
import org.gatehouse.ticketing.event.TypeNumber;

/// Names a ticket, in 16 bytes: event short id (4), ticket-type number (2), issue time in seconds since 1970 (4),
/// random (6), all unsigned, most significant byte first. Ordered as those bytes are.
public record TicketId(long high, long low) implements Identifier, Comparable<TicketId> {
    private static final String PREFIX = "TICKET#";
    static final int SIZE = 16;

    /// @throws IllegalArgumentException where the type number is zero
    public TicketId {
        if ((high >>> 16 & 0xFFFF) == 0) {
            throw new IllegalArgumentException("not a ticket id: it names no ticket type");
        }
    }

    /// Makes a new one.
    public static TicketId issue(long eventShortId, TypeNumber type, Instant at, RandomGenerator random) {
        long seconds = at.getEpochSecond() & 0xFFFF_FFFFL;
        long high = eventShortId << 32 | (long) type.value() << 16 | seconds >>> 16;
        long low = seconds << 48 | random.nextLong() & 0xFFFF_FFFF_FFFFL;
        return new TicketId(high, low);
    }

    /// Reads 32 hexadecimal digits, with or without the prefix.
    ///
    /// @throws IllegalArgumentException where it is neither
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TicketId parse(String text) {
        var hex = Identifier.strip(PREFIX, text);
        if (hex.length() != SIZE * 2) {
            throw new IllegalArgumentException("a ticket id has 32 hexadecimal digits");
        }
        return of(HexFormat.of().parseHex(hex));
    }

    /// @param bytes 16 of them
    public static TicketId of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a ticket id has 16 bytes");
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new TicketId(buffer.getLong(), buffer.getLong());
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(SIZE).putLong(high).putLong(low).array();
    }

    public long eventShortId() {
        return high >>> 32;
    }

    public TypeNumber type() {
        return new TypeNumber((int) (high >>> 16 & 0xFFFF));
    }

    /// To the second.
    public Instant issuedAt() {
        return Instant.ofEpochSecond((high & 0xFFFF) << 16 | low >>> 48);
    }

    @Override
    public String value() {
        return HexFormat.of().formatHex(toBytes());
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    /// The last characters, for people to compare with a printed ticket.
    public String lastCharacters() {
        return value().substring(24).toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(TicketId other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return wire();
    }
}
