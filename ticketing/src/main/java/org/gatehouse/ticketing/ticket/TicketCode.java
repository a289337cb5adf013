package org.gatehouse.ticketing.ticket;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.signature.VerifyingKey;

/// The signed text inside a ticket's QR code: format version and key number (1 byte), ticket id (16), Ed25519
/// signature over those 17 (64); as text 122 characters of base45, which QR version 5 holds at error correction M.
///
/// @param key number of the event's signing key, 0 to 15
/// @param signature 64 bytes; not yet checked by being here
public record TicketCode(int key, TicketId ticket, Bytes signature) {
    public static final int TEXT_LENGTH = 122;
    private static final int VERSION = 1;
    private static final int SIZE = 81;
    private static final int SIGNED_SIZE = 17;
    private static final int MOST_KEYS = 16;

    public TicketCode {
        if (key < 0 || key >= MOST_KEYS) {
            throw new IllegalArgumentException("a key number is between 0 and 15");
        }
    }

    public static TicketCode issue(TicketId ticket, int keyNumber, SigningKey key) {
        return new TicketCode(keyNumber, ticket, key.sign(Purpose.TICKET, signed(keyNumber, ticket)));
    }

    /// Reads the text of a code; empty where it is none of this format. Says nothing of the signature.
    public static Optional<TicketCode> decode(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        return Base45.decode(text).flatMap(TicketCode::ofBytes);
    }

    private static Optional<TicketCode> ofBytes(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        int first = buffer.get();
        var ticket = new byte[TicketId.SIZE];
        var signature = new byte[SIZE - SIGNED_SIZE];
        buffer.get(ticket).get(signature);
        boolean namesAType = ticket[4] != 0 || ticket[5] != 0;
        if (first >>> 4 != VERSION || !namesAType) {
            return Optional.empty();
        }
        return Optional.of(new TicketCode(first & 0xF, TicketId.of(ticket), Bytes.of(signature)));
    }

    public String encode() {
        var bytes = ByteBuffer.allocate(SIZE).put(signed(key, ticket)).put(signature.toArray());
        return Base45.encode(bytes.array());
    }

    public boolean isSignedBy(VerifyingKey verifyingKey) {
        return verifyingKey.verifies(Purpose.TICKET, signed(key, ticket), signature);
    }

    private static byte[] signed(int key, TicketId ticket) {
        return ByteBuffer.allocate(SIGNED_SIZE).put((byte) (VERSION << 4 | key)).put(ticket.toBytes()).array();
    }
}
