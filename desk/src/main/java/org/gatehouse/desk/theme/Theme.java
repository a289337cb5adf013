package org.gatehouse.desk.theme;

import java.net.URL;
import java.util.List;
import java.util.Objects;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// A look: AtlantaFX beneath, one structure sheet for all looks, one colour sheet each.
public enum Theme {
    LIGHT("light.css", new PrimerLight().getUserAgentStylesheet()), //
    DARK("dark.css", new PrimerDark().getUserAgentStylesheet()), //
    CONTRAST("contrast.css", new PrimerDark().getUserAgentStylesheet());

    private final String colours;
    private final String beneath;

    Theme(String colours, String beneath) {
        this.colours = colours;
        this.beneath = beneath;
    }

    /// The sheet that styles plain controls.
    String beneath() {
        return beneath;
    }

    /// Our sheets, colours first.
    List<String> sheets() {
        return List.of(sheet(colours).toExternalForm(), sheet("structure.css").toExternalForm());
    }

    /// The tokens of this theme, for the test of contrast.
    URL colourSheet() {
        return sheet(colours);
    }

    private static URL sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
