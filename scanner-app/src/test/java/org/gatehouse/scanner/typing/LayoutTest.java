package org.gatehouse.scanner.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.ticketing.admission.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {
    private static final String CODE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// Every character of our codes, as the keys an American keyboard has for them type it.
    static Map<Layout, String> typed() {
        return Map.of(Layout.GERMAN, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXZY $%(`ß.-Ö", //
                Layout.SWISS, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXZY ç%(`'.-é", //
                Layout.FRENCH, "à&é\"'(-è_çQBCDEFGHIJKL?NOPARSTUVZXYW 458+):!M", //
                Layout.SPANISH, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%(¿'.-Ñ", //
                Layout.ITALIAN, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%(^'.-ç", //
                Layout.JAPANESE, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%(~-./+", //
                Layout.ARABIC,
                "0123456789\u0650\u0644\u0622}]\u064F[\u0644\u0623\u0623÷\u0640\u060C/’\u0622×\u061B\u064E"
                        + "\u064C\u064D\u0644\u0625‘{\u064B\u0652\u0625~ $%*+-\u0632\u0638:");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyCharacterOfACodeIsReadOnEveryLayout(Layout layout) {
        assertThat(layout.meanings(typed().get(layout))).contains(CODE);
    }

    @Test
    void anAccentTypedWithItsLetterIsTwoKeysAndOneTypedAloneMayHaveSwallowedASpace() {
        assertThat(Layout.GERMAN.meanings("6ÀB")).containsExactly("6+AB");
        assertThat(Layout.GERMAN.meanings("6`B")).containsExactly("6+B", "6+ B");
        assertThat(Layout.GERMAN.meanings("``")).containsExactly("++", "+ +", "++ ", "+ + ");
    }

    @Test
    void whatNoKeyOfTheLayoutTypesMeansNothing() {
        assertThat(Layout.SPANISH.meanings("6ß")).isEmpty();
        assertThat(Layout.GERMAN.meanings("日本")).isEmpty();
    }

    @Test
    void aGarbledCodeIsUnderstoodWithoutARecordAndACleanOneIsLeftAlone() {
        List<String> looked = new ArrayList<>();
        TypedCodes codes = new TypedCodes(text -> {
            looked.add(text);
            return text.equals("6BF YZ-1") ? new Verdict.SeveralCodes() : new Verdict.Forged();
        });

        assertThat(codes.meant("6BF YZ-1")).isEqualTo("6BF YZ-1");
        assertThat(looked).hasSize(1);
        assertThat(codes.meant("6BF ZYß1")).isEqualTo("6BF YZ-1");
        looked.clear();
        assertThat(codes.meant("6BF ZYß1")).isEqualTo("6BF YZ-1");
        assertThat(looked).containsExactly("6BF ZYß1", "6BF YZ-1");
    }

    @Test
    void whatNobodyUnderstandsIsPresentedAsItWasTyped() {
        assertThat(new TypedCodes(_ -> new Verdict.NotATicket()).meant("6BF ZYß1")).isEqualTo("6BF ZYß1");
    }
}
