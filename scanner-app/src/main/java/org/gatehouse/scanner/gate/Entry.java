package org.gatehouse.scanner.gate;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.scanner.search.SearchViewModel;
import org.gatehouse.ticketing.ticket.ScannedCode;

/// What somebody types by hand: a code, or whom they look for. Use on the UI thread.
final class Entry {
    private final UiThread ui;
    private final JudgeLine line;
    private final GuestScreen guest;
    private final SearchViewModel search;
    private final Consumer<String> codes;
    private final StringProperty text = new SimpleStringProperty("");

    /// @param codes is told what was typed and is a code
    Entry(UiThread ui, JudgeLine line, GuestScreen guest, SearchViewModel search, Consumer<String> codes) {
        this.ui = ui;
        this.line = line;
        this.guest = guest;
        this.search = search;
        this.codes = codes;
        text.addListener((_, _, now) -> search.typed(now));
    }

    /// Somebody typed a text and pressed Enter: a code that the gate knows is judged, anybody else looked for. Where a
    /// guest's code or verdict came first, theirs is the screen and the text stays where it is.
    void entered(String typed) {
        if (typed.isBlank() || typed.length() > ScannedCode.LONGEST)
            codes.accept(typed);
        else {
            int turn = guest.turn();
            line.recognise(typed, code -> ui.run(() -> {
                if (turn == guest.turn())
                    entered(typed, code.isPresent());
            }));
        }
    }

    private void entered(String typed, boolean isCode) {
        if (isCode) {
            clear();
            codes.accept(typed);
        } else if (search.hasFound(typed))
            search.choose();
        else
            search.search(typed);
    }

    void clear() {
        text.set("");
    }

    /// What stands in the field.
    StringProperty textProperty() {
        return text;
    }
}
