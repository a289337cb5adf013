package org.gatehouse.ticketing.gate;

/// Where a device stands and since which start it has been standing there.
///
/// @param epoch the device's present epoch: it renews at every start of the program
public record Post(GateId gate, Direction direction, DeviceId device, long epoch) {}
