package org.gatehouse.ticketing.admission;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Out;
import org.gatehouse.ticketing.admission.GateRecord.Refused;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.admission.GateRecord.What;
import org.jspecify.annotations.Nullable;

/// The one form of a record as bytes, which its signature and its chain are made over. Every text is preceded by its
/// length and every absent value by a zero, so that no two records have the same bytes.
final class RecordBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private RecordBytes() {}

    /// All that is signed: everything but the signature.
    static byte[] signed(GateRecord record) {
        return new RecordBytes().write(record);
    }

    /// All of it: what is signed, and the signature behind it.
    static byte[] whole(GateRecord record) {
        var signed = signed(record);
        var signature = record.signature().toArray();
        var whole = Arrays.copyOf(signed, signed.length + signature.length);
        System.arraycopy(signature, 0, whole, signed.length, signature.length);
        return whole;
    }

    private byte[] write(GateRecord record) {
        try {
            id(record.id());
            what(record.what());
            text(record.event().value());
            optional(record.ticket() == null ? null : record.ticket().value());
            text(record.gate().value());
            out.writeLong(record.at().toEpochMilli());
            text(record.confidence().name());
            out.writeLong(record.manifestVersion());
            text(record.operator());
            text(record.previous().base64());
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void what(What what) throws IOException {
        switch (what) {
            case In in -> {
                text("IN");
                out.writeInt(in.persons());
                text(in.grounds().name());
                optional(in.reason());
            }
            case Out gone -> {
                text("OUT");
                out.writeInt(gone.persons());
            }
            case Undo undo -> {
                text("UNDO");
                id(undo.undone());
                optional(undo.reason());
            }
            case Refused refused -> {
                text("REFUSED");
                text(refused.verdict().name());
            }
        }
    }

    private void id(RecordId id) throws IOException {
        text(id.device().value());
        out.writeLong(id.epoch());
        out.writeLong(id.sequence());
    }

    private void optional(@Nullable String text) throws IOException {
        out.writeByte(text == null ? 0 : 1);
        if (text != null) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }
}
