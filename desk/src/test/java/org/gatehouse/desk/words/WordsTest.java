package org.gatehouse.desk.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.gatehouse.desk.words.sample.WordsAnchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import javafx.geometry.NodeOrientation;

class WordsTest {
    @TempDir
    Path folder;

    @Test
    void aPlaceIsFilledAndNumbersAreWrittenAsTheLanguageDoes() {
        var pattern = Pattern.parse("{sold} of {capacity} at {gate}");

        assertThat(pattern.fill(Map.of("sold", 1234, "capacity", 5000, "gate", "North {1}"), Locale.GERMANY))
                .isEqualTo("1.234 of 5.000 at North {1}");
    }

    @ParameterizedTest
    @CsvSource({"0, No tickets", "1, 1 ticket", "2, 2 tickets", "2480, '2,480 tickets'"})
    void aPluralTakesTheFormOfItsNumber(int count, String expected) {
        var pattern = Pattern.parse("{count, plural, =0 {No tickets} one {# ticket} other {# tickets}}");

        assertThat(pattern.fill(Map.of("count", count), Locale.ENGLISH)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ar, 0, zero", "ar, 1, one", "ar, 2, two", "ar, 7, few", "ar, 103, few", "ar, 11, many", "ar, 99, many",
            "ar, 100, other", "ar, 102, other", "fr, 0, one", "fr, 1, one", "fr, 2, other", "ja, 1, other",
            "de, 1, one",
            "es, 1000000, many", "he, 2, two"})
    void eachLanguageHasItsOwnForms(String language, long number, String form) {
        assertThat(Plural.of(Locale.of(language), number)).isEqualTo(form);
    }

    @Test
    void aChoiceMayHoldPlaces() {
        var pattern = Pattern.parse("{way, select, in {{name} came in} other {{name} left}}");

        assertThat(pattern.fill(Map.of("way", "in", "name", "Ada"), Locale.ENGLISH)).isEqualTo("Ada came in");
        assertThat(pattern.fill(Map.of("way", "out", "name", "Ada"), Locale.ENGLISH)).isEqualTo("Ada left");
        assertThat(pattern.names()).containsExactly("name", "way");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{sold", "sold}", "{n, plural, one {x}}", "{n, plural, one {x} other {y}"})
    void aBrokenSentenceIsRefused(String text) {
        assertThatThrownBy(() -> Pattern.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLanguageWithItsOwnWordsStartsOnItsSide() {
        var words = Words.beside(WordsAnchor.class, Locale.of("ar", "EG"));

        assertThat(words.say("greeting")).isEqualTo("مرحبا");
        assertThat(Words.aloud(words.say("content.retry"))).isEqualTo("أعد المحاولة");
        assertThat(words.orientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    }

    @Test
    void numbersCarryNoInvisibleMarks() {
        var words = Words.beside(WordsAnchor.class, Locale.of("ar", "EG"));

        assertThat(words.percent(0.62)).isEqualTo("62%");
    }

    @Test
    void aLanguageWithoutWordsIsSpokenToInEnglishWithItsOwnRegion() {
        var words = Words.beside(WordsAnchor.class, Locale.of("fa", "IR"));

        assertThat(words.say("greeting")).isEqualTo("Hello");
        assertThat(words.orientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(words.locale()).isEqualTo(Locale.of("en", "IR"));
    }

    @Test
    void theCheckNamesWhatIsMissingUnusedAndUnreadable() throws IOException {
        Files.writeString(folder.resolve("View.java"), """
                words.say("event.new"); words.say("event.gone", arg("n", 1)); words.say("verdict." + kind);
                """);
        var properties = Files.writeString(folder.resolve("words.properties"), """
                event.new = New event
                event.old = Old
                verdict.admit = {name
                """);

        var problems = WordsCheck.of(folder, properties).problems();

        assertThat(problems).hasSize(3).anyMatch(text -> text.startsWith("Missing") && text.contains("event.gone = "))
                .anyMatch(text -> text.startsWith("Unused") && text.contains("event.old"))
                .anyMatch(text -> text.startsWith("Unreadable") && text.contains("verdict.admit"));
    }

    @Test
    void theCheckNamesWhatIsWrongWithATranslation() throws IOException {
        var properties = Files.writeString(folder.resolve("words.properties"), """
                gone = Gone
                count = {n, plural, one {# ticket} other {# tickets}}
                place = At {gate}
                """);
        for (var language : Language.values())
            Files.writeString(folder.resolve("words_" + language.tag() + ".properties"), """
                    gone = x
                    count = {n, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}
                    place = {gate}
                    """);
        Files.writeString(folder.resolve("words_ar.properties"), """
                count = {n, plural, one {#} other {#}}
                place = {gates}
                more = x
                """);

        var problems = WordsCheck.of(folder, properties).translationProblems();

        assertThat(problems).hasSize(4).allMatch(text -> text.contains("words_ar"))
                .anyMatch(text -> text.startsWith("Missing") && text.contains("gone"))
                .anyMatch(text -> text.startsWith("Unused") && text.contains("more"))
                .anyMatch(text -> text.startsWith("Other places") && text.contains("place"))
                .anyMatch(text -> text.startsWith("A plural form") && text.contains("count"));
    }

    @Test
    void theSharedWordsAreInEveryLanguage() {
        assertThat(WordsCheck
                .of(Path.of("src/main/java"), Path.of("src/main/resources/org/gatehouse/desk/words/words.properties"))
                .translationProblems()).isEmpty();
    }

    @Test
    void theSharedWordsAreAllUsedAndNoneIsMissing() {
        assertThat(WordsCheck
                .of(Path.of("src/main/java"), Path.of("src/main/resources/org/gatehouse/desk/words/words.properties"))
                .saying(org.gatehouse.desk.theme.Appearance.class).problems()).isEmpty();
    }
}
