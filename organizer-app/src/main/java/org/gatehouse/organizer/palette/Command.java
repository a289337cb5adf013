package org.gatehouse.organizer.palette;

import org.kordamp.ikonli.feather.Feather;

/// Something that can be gone to or done.
///
/// @param name what it is found by
/// @param detail which of several it is, such as an event's day; may be empty
/// @param key with which it is done elsewhere, as written on keyboards; may be empty
public record Command(Feather icon, String name, String detail, String key, Runnable run) {}
