package org.gatehouse.ticketing.wire;

import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.signature.VerifyingKey;

/// Asks to enrol a device.
///
/// @param name what people call it
/// @param key the public half of the key pair that the device made and keeps
/// @param software name and version of the program
public record NewDevice(EnrolmentCode code, String name, VerifyingKey key, String software) {}
