package org.gatehouse.sync.checkin;

import java.security.SecureRandom;
import java.util.Optional;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.store.StoreKeys;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;

/// What makes a machine one particular device: the key that signs its records, and the one that seals its store.
record DeviceSecret(SigningKey signing, Bytes sealing) {
    private static final String SEPARATOR = ".";

    static DeviceSecret make(SecureRandom random) {
        return new DeviceSecret(SigningKey.generate(random), StoreKeys.newSealing(random));
    }

    /// @throws org.gatehouse.sync.account.SecretsUnavailable where it could not be kept
    void keep(Secrets secrets, String name) {
        secrets.keep(name, signing.seed().base64() + SEPARATOR + sealing.base64());
    }

    static Optional<DeviceSecret> find(Secrets secrets, String name) {
        return secrets.find(name).map(text -> {
            int separator = text.indexOf(SEPARATOR);
            return new DeviceSecret(SigningKey.of(Bytes.parse(text.substring(0, separator))),
                    Bytes.parse(text.substring(separator + 1)));
        });
    }

    static String name(DeviceId device) {
        return "gate-device-" + device.value();
    }

    StoreKeys of(DeviceId device) {
        return new StoreKeys(device, signing, sealing);
    }

    @Override
    public String toString() {
        return "secret of a device";
    }
}
