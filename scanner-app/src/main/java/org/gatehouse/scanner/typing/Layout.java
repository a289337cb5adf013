package org.gatehouse.scanner.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.text.Normalizer;

/// What the keys of the American layout type where the machine takes them for another's. A scanner that types presses
/// keys, and most are set to the American layout whatever the machine is set to.
///
/// Each row lists the same 47 keys, from the one left of the 1 to the one right of the full stop: first alone, then
/// with Shift. `∅` stands for a key that types nothing; keys that type two Arabic letters have their ligature here.
enum Layout {
    GERMAN("^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-", //
            "°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_"), //
    SWISS("§1234567890'^qwertzuiopü¨$asdfghjklöäyxcvbnm,.-", //
            "°+\"*ç%&/()=?`QWERTZUIOPè!£ASDFGHJKLéàYXCVBNM;:_"), //
    FRENCH("²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!", //
            "∅1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§"), //
    SPANISH("º1234567890'¡qwertyuiop`+çasdfghjklñ´zxcvbnm,.-", //
            "ª!\"·$%&/()=?¿QWERTYUIOP^*ÇASDFGHJKLÑ¨ZXCVBNM;:_"), //
    ITALIAN("\\1234567890'ìqwertyuiopè+ùasdfghjklòàzxcvbnm,.-", //
            "|!\"£$%&/()=?^QWERTYUIOPé*§ASDFGHJKLç°ZXCVBNM;:_"), //
    JAPANESE("∅1234567890-^qwertyuiop@[]asdfghjkl;:zxcvbnm,./", //
            "∅!\"#$%&'()∅=~QWERTYUIOP`{}ASDFGHJKL+*ZXCVBNM<>?"), //
    ARABIC("\u06301234567890-=\u0636\u0635\u062B\u0642\u0641\u063A\u0639\u0647\u062E\u062D\u062C\u062F\\\u0634\u0633\u064A\u0628\u0644\u0627\u062A\u0646\u0645\u0643\u0637\u0626\u0621\u0624\u0631\uFEFB\u0649\u0629\u0648\u0632\u0638", //
            "\u0651!@#$%^&*)(_+\u064E\u064B\u064F\u064C\uFEF9\u0625‘÷×\u061B<>|\u0650\u064D][\uFEF7\u0623\u0640\u060C/:\"~\u0652}{\uFEF5\u0622’,.\u061F");

    private static final String AMERICAN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";
    private static final String AMERICAN_SHIFTED = "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
    private static final char NOTHING = '∅';
    private static final char GRAVE = '`';
    /// As the accent of the letter after it: then nothing was typed between.
    private static final char GRAVE_ABOVE = '\u0300';
    private static final int MOST_MEANINGS = 16;

    private final Map<Character, String> meant = new HashMap<>();

    Layout(String alone, String shifted) {
        learn(alone, AMERICAN);
        learn(shifted, AMERICAN_SHIFTED);
        meant.put(' ', " ");
        if (meant.containsKey(GRAVE))
            meant.put(GRAVE_ABOVE, meant.get(GRAVE));
    }

    private void learn(String typed, String keys) {
        for (int i = 0; i < keys.length(); i++)
            if (typed.charAt(i) != NOTHING)
                meant.putIfAbsent(typed.charAt(i), keys.substring(i, i + 1));
    }

    /// What a scanner may have meant that made this machine type a text; nothing where no keys of this layout type it.
    /// An accent typed alone waits for the next key and swallows a space: then there are several.
    List<String> meanings(String typed) {
        List<String> found = List.of("");
        for (char each : pressed(typed).toCharArray()) {
            String key = meant.get(each);
            if (key == null)
                return List.of();
            found = followed(found, key, each == GRAVE && found.size() < MOST_MEANINGS);
        }
        return found;
    }

    private static List<String> followed(List<String> texts, String key, boolean mayHideSpace) {
        List<String> longer = new ArrayList<>(texts.stream().map(text -> text + key).toList());
        if (mayHideSpace)
            texts.forEach(text -> longer.add(text + key + " "));
        return longer;
    }

    /// One character for each key: ligatures for two letters, and an accent before its letter, as they were pressed.
    private String pressed(String typed) {
        String text = typed.replace("\u0644\u0627", "\uFEFB").replace("\u0644\u0625", "\uFEF9")
                .replace("\u0644\u0623", "\uFEF7").replace("\u0644\u0622", "\uFEF5");
        StringBuilder keys = new StringBuilder();
        for (char each : text.toCharArray())
            keys.append(meant.containsKey(each) ? String.valueOf(each) : apart(each));
        return keys.toString();
    }

    private static String apart(char letter) {
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return new StringBuilder(parts).reverse().toString();
    }
}
