package org.gatehouse.ticketing.admission;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Out;
import org.gatehouse.ticketing.admission.GateRecord.Refused;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.admission.GateRecord.What;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Reads what [RecordBytes] wrote.
final class RecordReader {
    private final ByteBuffer bytes;

    private RecordReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /// @throws IllegalArgumentException where the bytes are not exactly one record
    static GateRecord read(byte[] bytes) {
        try {
            var reader = new RecordReader(bytes);
            var record = reader.record();
            if (reader.bytes.hasRemaining()) {
                throw new IllegalArgumentException("there is something behind the record");
            }
            return record;
        } catch (BufferUnderflowException | DateTimeException unreadable) {
            throw new IllegalArgumentException("not a record", unreadable);
        }
    }

    private GateRecord record() {
        return new GateRecord(id(), what(), new EventId(text()), ticket(), new GateId(text()),
                Instant.ofEpochMilli(bytes.getLong()), Confidence.valueOf(text()), bytes.getLong(), text(),
                Bytes.parse(text()), signature());
    }

    private What what() {
        return switch (text()) {
            case "IN" -> new In(bytes.getInt(), Grounds.valueOf(text()), optional());
            case "OUT" -> new Out(bytes.getInt());
            case "UNDO" -> new Undo(id(), optional());
            case "REFUSED" -> new Refused(VerdictKind.valueOf(text()));
            default -> throw new IllegalArgumentException("nothing that can happen at a gate");
        };
    }

    private @Nullable TicketId ticket() {
        var text = optional();
        return text == null ? null : TicketId.parse(text);
    }

    private RecordId id() {
        return new RecordId(new DeviceId(text()), bytes.getLong(), bytes.getLong());
    }

    private @Nullable String optional() {
        return bytes.get() == 0 ? null : text();
    }

    private String text() {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        var text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    private Bytes signature() {
        var signature = new byte[GateRecord.SIGNATURE_SIZE];
        bytes.get(signature);
        return Bytes.of(signature);
    }
}
