package org.gatehouse.ticketing.admission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.gatehouse.ticketing.signature.Bytes;

/// Ties each record of a device to the one before it, so that none can be taken out or slipped in unnoticed.
public final class RecordChain {
    /// What the first record of a device names as the one before it.
    public static final Bytes START = Bytes.of(new byte[32]);

    private RecordChain() {}

    /// What the next record of the device must name as `previous`: SHA-256 over the record and its signature.
    public static Bytes link(GateRecord record) {
        return link(record.toBytes());
    }

    /// @param record what [GateRecord#toBytes] gave
    public static Bytes link(byte[] record) {
        return Bytes.of(sha256().digest(record));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
