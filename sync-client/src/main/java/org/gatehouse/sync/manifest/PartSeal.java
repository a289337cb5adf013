package org.gatehouse.sync.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.sync.api.Transfer;
import org.gatehouse.ticketing.signature.Bytes;

/// Keeps a download unreadable without the device's secret: AES-256-CTR with a key of that manifest's own, so that any
/// place of the file is sealed and read by itself. Whether a byte is genuine it does not say; the signed hashes of the
/// blocks do. Sealing twice is reading. Safe from any thread.
final class PartSeal implements Transfer.Seal {
    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "gatehouse manifest download 1\n";
    private static final int BLOCK = 16;

    private final SecretKeySpec key;

    /// @param secret of the device
    /// @param header of the manifest: the same header has the same bytes behind it
    PartSeal(Bytes secret, String header) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.toArray(), MAC));
            key = new SecretKeySpec(mac.doFinal((PURPOSE + header).getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void apply(long offset, byte[] bytes, int length) {
        try {
            var counter = ByteBuffer.allocate(BLOCK).putLong(0).putLong(offset / BLOCK).array();
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            cipher.update(new byte[(int) (offset % BLOCK)]);
            cipher.update(bytes, 0, length, bytes, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
