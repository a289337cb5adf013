package org.gatehouse.scanner.app;

import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.scanner.kiosk.Kiosk;
import org.gatehouse.scanner.night.NightSheet;
import org.gatehouse.scanner.sheet.Sheets;
import org.gatehouse.scanner.standing.StandingSheet;

/// From how the gate stands to the end of its night and off the event.
final class NightSheets {
    private final Scanning scanning;
    private final Sheets sheets;
    private final Kiosk kiosk;
    private final Runnable leave;

    /// @param leave takes the event off this machine
    NightSheets(Scanning scanning, Sheets sheets, Kiosk kiosk, Runnable leave) {
        this.scanning = scanning;
        this.sheets = sheets;
        this.kiosk = kiosk;
        this.leave = leave;
    }

    void standing() {
        scanning.model().ifPresent(model -> sheets
                .open(words -> new StandingSheet(words, model.news().standing(), this::end)));
    }

    void end() {
        scanning.nights().ifPresent(nights -> sheets
                .open(words -> new NightSheet(words, nights.get(), this::askToLeave)));
    }

    private void askToLeave() {
        kiosk.allow(() -> sheets.ask(words -> new Question(words.say("leave.title"), words.say("leave.text"),
                words.say("leave.yes"), words.say("leave.no"), Tone.ATTENTION), leave));
    }
}
