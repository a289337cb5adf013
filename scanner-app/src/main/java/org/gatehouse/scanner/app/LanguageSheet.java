package org.gatehouse.scanner.app;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.kordamp.ikonli.feather.Feather;

/// The languages, each named in itself; the one in use has the focus.
final class LanguageSheet extends Sheet {
    LanguageSheet(Words words, Language inUse, Consumer<Language> choose) {
        super("language-sheet", words.say("language.choose"));
        for (Language each : Language.values()) {
            Feather icon = each == inUse ? Feather.CHECK_CIRCLE : Feather.CIRCLE;
            Button choice = choice("language-" + each.tag(), icon, words.shown(each.ownName()),
                    () -> choose.accept(each));
            add(choice);
            if (each == inUse)
                focusFirst(choice);
        }
    }
}
