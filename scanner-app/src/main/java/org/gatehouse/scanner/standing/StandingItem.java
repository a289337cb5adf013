package org.gatehouse.scanner.standing;

import org.gatehouse.desk.screen.Tone;
import org.kordamp.ikonli.feather.Feather;

/// One thing about the gate that is always in view.
///
/// @param id      stable, for tests
/// @param meaning what it means and, where something is wrong, what to do
public record StandingItem(String id, Feather icon, Tone tone, String text, String meaning) {}
