package org.gatehouse.desk.theme;

/// What the user chose for the look.
public enum Appearance {
    /// Light or dark as the system is, changing with it.
    SYSTEM,
    LIGHT,
    DARK,
    /// White on black and strong colours, for bright sun and weak eyes.
    CONTRAST
}
