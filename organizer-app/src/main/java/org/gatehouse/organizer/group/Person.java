package org.gatehouse.organizer.group;

import org.gatehouse.ticketing.event.TypeNumber;

/// Somebody of a group, who gets a ticket.
///
/// @param line that they stand in, from 1
public record Person(int line, String name, TypeNumber type) {}
