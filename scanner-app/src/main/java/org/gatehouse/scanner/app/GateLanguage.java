package org.gatehouse.scanner.app;

import javafx.stage.Stage;
import org.gatehouse.desk.screen.Frame;
import org.gatehouse.desk.screen.Notices;
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.LanguageChoice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.kiosk.Kiosk;
import org.gatehouse.scanner.sheet.Sheets;

/// The language of all that a gate's window says. Use on the UI thread.
final class GateLanguage {
    private final LanguageChoice languages;
    private final Stage stage;
    private final Notices notices;
    private final Frame frame;
    private final Scanning scanning;
    private final FlowScreen screen;
    private final Sheets sheets;
    private final Kiosk kiosk;

    GateLanguage(LanguageChoice languages, Stage stage, Notices notices, Frame frame, Scanning scanning,
            FlowScreen screen, Sheets sheets, Kiosk kiosk) {
        this.languages = languages;
        this.stage = stage;
        this.notices = notices;
        this.frame = frame;
        this.scanning = scanning;
        this.screen = screen;
        this.sheets = sheets;
        this.kiosk = kiosk;
    }

    /// Offers the languages to whoever may choose.
    void choose() {
        kiosk.allow(() -> sheets.open(words -> new LanguageSheet(words, languages.language(), language -> {
            sheets.close();
            speak(language);
        })));
    }

    /// Goes on in another language, at once, and remembers it.
    void speak(Language language) {
        languages.choose(language);
        Words words = GateWords.in(languages.locale());
        stage.setTitle(words.say("app.name"));
        notices.speak(words);
        frame.speak(words);
        scanning.speak(words);
        screen.speak(words);
        // the screen beneath takes the focus when it is drawn; a sheet over it has it back
        sheets.speak(words);
    }
}
