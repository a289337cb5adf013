package org.gatehouse.sync.store;

import java.security.SecureRandom;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;

/// The device and its secrets.
///
/// @param signing signs its records
/// @param sealing 32 bytes; without them names in the store cannot be read
public record StoreKeys(DeviceId device, SigningKey signing, Bytes sealing) {
    /// Makes the secrets of a device that has no name yet.
    public static Bytes newSealing(SecureRandom random) {
        var bytes = new byte[Sealer.KEY_SIZE];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
