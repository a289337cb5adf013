package org.gatehouse.desk.words;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import javafx.geometry.NodeOrientation;

/// The words of one program in one language.
///
/// Each module keeps its words in `words.properties` (UTF-8, English) beside the class that anchors them, and other
/// languages in `words_de.properties` and so on. A sentence may hold `{name}`, plurals and choices; see [Pattern].
public final class Words {
    private static final java.util.regex.Pattern MARKS = java.util.regex.Pattern
            .compile("[\\x{200e}\\x{200f}\\x{61c}]");
    private final List<ResourceBundle> bundles;
    private final Locale locale;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    private Words(List<ResourceBundle> bundles, Locale wanted) {
        this.bundles = bundles;
        this.locale = spoken(bundles.getFirst().getLocale(), wanted);
    }

    /// The language there are words in, with the region of the user: plurals and the side to start on belong to the
    /// words, the order of day and month to the region.
    private static Locale spoken(Locale found, Locale wanted) {
        var language = found.getLanguage().isEmpty() ? "en" : found.getLanguage();
        var spoken = wanted.getLanguage().equals(language)
                ? wanted
                : new Locale.Builder().setLanguage(language).setRegion(wanted.getCountry()).build();
        return oneKindOfDigits(spoken);
    }

    /// Codes, order numbers and what is typed have the digits 0 to 9; two kinds side by side are read wrongly, so
    /// amounts and times have the same in every region.
    private static Locale oneKindOfDigits(Locale locale) {
        return locale.getLanguage().equals("ar")
                ? new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build()
                : locale;
    }

    /// The words beside `anchor` and, behind them, those the two windows share.
    public static Words beside(Class<?> anchor, Locale locale) {
        return new Words(List.of(bundle(anchor, locale), bundle(Words.class, locale)), locale);
    }

    /// The words the two windows share.
    public static Words shared(Locale locale) {
        return new Words(List.of(bundle(Words.class, locale)), locale);
    }

    private static ResourceBundle bundle(Class<?> anchor, Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var name = anchor.getPackageName() + ".words";
        // English is the file without a language in its name; in a module, asking for it would find the machine's
        return anchor.getModule().isNamed()
                ? ResourceBundle.getBundle(name, isEnglish(locale) ? Locale.ROOT : locale, anchor.getModule())
                : ResourceBundle.getBundle(name, locale, anchor.getClassLoader(), control);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /// The sentence for `key` with its values filled in. A missing key shows as itself: a test finds it earlier.
    public String say(String key, Arg... args) {
        var values = new HashMap<String, Object>();
        for (var arg : args) {
            values.put(arg.name(), arg.value());
        }
        return breakable(withoutMarks(patterns.computeIfAbsent(key, this::pattern).fill(values, locale)));
    }

    /// A text from elsewhere, such as a name, as it stands by itself on the screen: its own direction, whatever the
    /// language's is.
    public String shown(String text) {
        return breakable(isolated(text));
    }

    /// A formula such as `1280 × 720`, read from the left in every language.
    public String formula(String text) {
        return Directions.formula(text, base());
    }

    /// Texts from elsewhere in a row, with `separator` between them.
    public String list(List<String> texts, String separator) {
        return breakable(texts.stream().map(this::isolated).collect(Collectors.joining(separator)));
    }

    /// What [#say] or [#shown] gave, without the invisible marks: to be read aloud, or for what is not
    /// drawn by JavaFX, such as a file or the title of a window.
    public static String aloud(String text) {
        return Directions.bare(text);
    }

    private String isolated(String text) {
        return Directions.isolated(text, base());
    }

    private String breakable(String text) {
        return Directions.breakable(text, base());
    }

    private Directions.Base base() {
        return Directions.Base.of(locale);
    }

    /// The word for a constant: `Status.SOLD_OUT` is found at `status.sold-out`.
    public String of(Enum<?> constant) {
        return say(key(constant));
    }

    /// Whether there are words for `key`.
    public boolean knows(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /// The language of the words and the region of the user.
    public Locale locale() {
        return locale;
    }

    /// A whole number with the separators of the language.
    public String number(long number) {
        return withoutMarks(NumberFormat.getIntegerInstance(locale).format(number));
    }

    /// A share of one, as a whole percentage.
    public String percent(double share) {
        return withoutMarks(NumberFormat.getPercentInstance(locale).format(share));
    }

    /// Takes out the invisible marks that Arabic and Hebrew formats direct text with: JavaFX on Linux draws a box for
    /// each, and the window's own direction says the same.
    public static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /// The side a text from elsewhere starts on: that of its first letter.
    public static NodeOrientation orientationOf(String text) {
        return Directions.base(text) == Directions.Base.RIGHT
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT;
    }

    /// The side the language starts on.
    public NodeOrientation orientation() {
        return base() == Directions.Base.RIGHT ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    static String key(Enum<?> constant) {
        return dashed(constant.getDeclaringClass().getSimpleName()) + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String dashed(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private Pattern pattern(String key) {
        for (var bundle : bundles) {
            if (bundle.containsKey(key)) {
                return Pattern.parse(text(bundle, key));
            }
        }
        return Pattern.literal(key);
    }

    private static String text(ResourceBundle bundle, String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
    }
}
