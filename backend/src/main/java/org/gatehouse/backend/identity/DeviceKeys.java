package org.gatehouse.backend.identity;

import java.util.Optional;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.VerifyingKey;

/// Finds the public key a device was enrolled with.
@FunctionalInterface
public interface DeviceKeys {
    /// The key, also of a revoked device: whether it may still do what it asks is for the feature to judge.
    Optional<VerifyingKey> keyOf(DeviceId device);
}
