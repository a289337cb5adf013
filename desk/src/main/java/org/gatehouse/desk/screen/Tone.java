package org.gatehouse.desk.screen;

import org.kordamp.ikonli.feather.Feather;

/// What a message, badge or number means; each has its own colour and its own shape.
public enum Tone {
    NEUTRAL("neutral", Feather.INFO), //
    ACCENT("accent", Feather.INFO), //
    ADMIT("admit", Feather.CHECK_CIRCLE), //
    ATTENTION("attention", Feather.ALERT_TRIANGLE), //
    REFUSE("refuse", Feather.X_OCTAGON), //
    UNJUDGED("unjudged", Feather.HELP_CIRCLE);

    private final String styleClass;
    private final Feather icon;

    Tone(String styleClass, Feather icon) {
        this.styleClass = styleClass;
        this.icon = icon;
    }

    /// The style class that colours a component in this tone.
    public String styleClass() {
        return styleClass;
    }

    public Feather icon() {
        return icon;
    }
}
