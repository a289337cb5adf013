package org.gatehouse.desk.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.desk.words.Arg.arg;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gatehouse.desk.words.Directions.Base;
import org.gatehouse.desk.words.sample.WordsAnchor;
import org.junit.jupiter.api.Test;

import javafx.geometry.NodeOrientation;

class DirectionsTest {

    @Test
    void aCodeInAnArabicSentenceKeepsItsOrder() {
        assertThat(seen("الرمز " + in("7F3A-9QXM") + " هنا", Base.RIGHT)).isEqualTo("انه 7F3A-9QXM زمرلا");
    }

    @Test
    void aBracketAtTheEndOfANameStaysAtItsEnd() {
        assertThat(seen("من " + in("South gate (A)") + ".", Base.RIGHT)).isEqualTo(".South gate (A) نم");
    }

    @Test
    void twoNamesInARowFollowEachOtherTheSentencesWay() {
        assertThat(seen(in("North") + "، " + in("South 2"), Base.RIGHT)).isEqualTo("South 2 ،North");
    }

    @Test
    void aTimeAfterANameIsNoPartOfIt() {
        assertThat(seen("من " + in("North") + " 18:02", Base.RIGHT)).isEqualTo("18:02 North نم");
    }

    @Test
    void aFormulaIsReadFromTheLeft() {
        assertThat(seen("بدقة " + Directions.formula("1280 × 720", Base.RIGHT) + " بكسل", Base.RIGHT))
                .isEqualTo("لسكب 1280 × 720 ةقدب");
    }

    @Test
    void anArabicNameInAnEnglishSentenceDisturbsNothingBesideIt() {
        assertThat(seen("at " + Directions.isolated("البوابة 3", Base.LEFT) + " (2 hours ago)", Base.LEFT))
                .isEqualTo("at 3 ةباوبلا (2 hours ago)");
    }

    @Test
    void whatRunsTheSentencesWayIsLeftAsItIs() {
        assertThat(Directions.isolated("18:02", Base.RIGHT)).isEqualTo("18:02");
        assertThat(Directions.isolated("البوابة", Base.RIGHT)).isEqualTo("البوابة");
        assertThat(Directions.isolated("South gate", Base.LEFT)).isEqualTo("South gate");
        assertThat(Directions.breakable("South gate", Base.RIGHT)).isEqualTo("South gate");
    }

    @Test
    void aTextPutTogetherHereIsNotIsolatedAgain() {
        var once = in("North");

        assertThat(Directions.isolated("من " + once, Base.RIGHT)).isEqualTo("من " + once);
    }

    @Test
    void markingWordsForTheEndsOfLinesChangesNothingOfTheirOrder() {
        var text = "دخل الساعة 18:02 (قبل ساعتين) من " + in("South gate (A)") + "، المبلغ 47.50 € الآن 5 تذاكر.";

        assertThat(seen(Directions.breakable(text, Base.RIGHT), Base.RIGHT)).isEqualTo(seen(text, Base.RIGHT));
    }

    @Test
    void whatIsReadAloudCarriesNoMarks() {
        var words = Words.beside(WordsAnchor.class, Locale.of("ar"));
        var text = words.list(List.of("North gate", "South gate"), "، ");

        assertThat(text).isNotEqualTo("North gate، South gate");
        assertThat(Words.aloud(text)).isEqualTo("North gate، South gate");
    }

    @Test
    void aChoiceIsMadeByTheValueItselfAndNotByItsMarks() {
        var pattern = Pattern.parse("{way, select, in {دخل} other {خرج}}");

        assertThat(pattern.fill(Map.of("way", "in"), Locale.of("ar"))).isEqualTo("دخل");
        assertThat(arg("way", "in").value()).isEqualTo("in");
    }

    @Test
    void aNameStartsOnTheSideOfItsFirstLetter() {
        assertThat(Words.orientationOf("3 محمد Ada")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(Words.orientationOf("Ada محمد")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    private static String in(String value) {
        return Directions.isolated(value, Base.RIGHT);
    }

    /// The text as it is drawn, from the left, without what is invisible.
    private static String seen(String text, Base base) {
        var bidi = new Bidi(text, base == Base.RIGHT ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var levels = new byte[text.length()];
        var letters = new Character[text.length()];
        for (int i = 0; i < text.length(); i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = levels[i] % 2 == 0 ? text.charAt(i) : mirrored(text.charAt(i));
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        var seen = new StringBuilder();
        for (var letter : letters) {
            seen.append(letter.charValue());
        }
        return Directions.bare(seen.toString());
    }

    private static char mirrored(char c) {
        return c == '(' ? ')' : c == ')' ? '(' : c;
    }
}
