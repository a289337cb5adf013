package org.gatehouse.desk.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import javafx.scene.paint.Color;

/// Text must stand out from what it is written on: 4.5 to 1 (WCAG AA), in the theme for that 7 to 1 (AAA).
class ThemeContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-gh-[a-z-]+):\\s*(#[0-9a-f]{6})");
    private static final List<String> TONES = List.of("accent", "admit", "refuse", "attention", "unjudged", "neutral");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextStandsOutFromItsGround(Theme theme) throws IOException {
        var tokens = tokens(theme);
        double least = theme == Theme.CONTRAST ? 7 : 4.5;
        var weak = new ArrayList<String>();
        for (var ground : List.of("-gh-page", "-gh-surface", "-gh-sunken", "-gh-hover")) {
            for (var text : List.of("-gh-text", "-gh-text-muted", "-gh-text-faint")) {
                check(tokens, text, ground, least, weak);
            }
        }
        for (var tone : TONES) {
            check(tokens, "-gh-on-" + tone, "-gh-" + tone, least, weak);
            check(tokens, "-gh-" + tone + "-text", "-gh-" + tone + "-subtle", least, weak);
            check(tokens, "-gh-" + tone + "-text", "-gh-surface", least, weak);
            check(tokens, "-gh-text", "-gh-" + tone + "-subtle", least, weak);
        }
        check(tokens, "-gh-on-accent", "-gh-accent-hover", least, weak);

        assertThat(weak).isEmpty();
    }

    /// A verdict is larger than 24 px everywhere; below it, what to do stands on the same colour made a fifth darker.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyVerdictStandsOutAndSoDoesWhatToDoBelowIt(Theme theme) throws IOException {
        var tokens = tokens(theme);
        double least = theme == Theme.CONTRAST ? 7 : 4.5;
        var weak = new ArrayList<String>();
        for (var tone : List.of("admit", "attention", "refuse", "unjudged")) {
            var on = tokens.get("-gh-on-" + tone);
            var band = tokens.get("-gh-" + tone).interpolate(Color.BLACK, 0.2);
            check("what to do on " + tone, contrast(on, band), least, weak);
        }

        assertThat(weak).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void allThemesHaveTheSameTokens() throws IOException {
        for (var theme : Theme.values()) {
            assertThat(tokens(theme).keySet()).as(theme.name()).isEqualTo(tokens(Theme.LIGHT).keySet());
        }
    }

    private static void check(Map<String, Color> tokens, String text, String ground, double least,
            List<String> weak) {
        check(text + " on " + ground, contrast(tokens.get(text), tokens.get(ground)), least, weak);
    }

    private static void check(String what, double contrast, double least, List<String> weak) {
        if (contrast < least) {
            weak.add("%s: %.2f".formatted(what, contrast));
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(Theme theme) throws IOException {
        try (var stream = theme.colourSheet().openStream()) {
            var tokens = new TreeMap<String, Color>();
            var matcher = TOKEN.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                tokens.put(matcher.group(1), Color.web(matcher.group(2)));
            }
            return tokens;
        }
    }
}
