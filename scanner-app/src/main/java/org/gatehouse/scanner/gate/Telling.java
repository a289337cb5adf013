package org.gatehouse.scanner.gate;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.scanner.search.SearchViewModel;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.Presented;

/// Tells what became of a guest, on the screen and by sound. Use on the judging thread.
final class Telling {
    private final UiThread ui;
    private final Speech speech;
    private final Speaker speaker;
    private final JudgeLine line;
    private final GateNews news;
    private final SearchViewModel search;
    private final GuestScreen guest;

    Telling(UiThread ui, Speech speech, Speaker speaker, JudgeLine line, GateNews news, SearchViewModel search,
            GuestScreen guest) {
        this.ui = ui;
        this.speech = speech;
        this.speaker = speaker;
        this.line = line;
        this.news = news;
        this.search = search;
        this.guest = guest;
    }

    void told(Presented presented, String code) {
        told(presented, code, 1);
    }

    /// The verdict is on its way to the screen before anything else is done.
    ///
    /// @param code what was presented; empty where the ticket was found by hand
    void told(Presented presented, String code, int persons) {
        Face drawn = speech.face(presented);
        ui.run(() -> {
            guest.show(() -> speech.face(presented), drawn);
            guest.judged(presented.verdict(), code, persons, drawn);
        });
        speaker.play(Chime.of(drawn.tone()));
        catchUp();
    }

    /// Nothing was kept of it.
    void looked(Presented looked) {
        tell(() -> speech.looked(looked.verdict(), looked.at()));
    }

    /// @param drawing draws it in the language of the moment
    void tell(Supplier<Face> drawing) {
        Face drawn = drawing.get();
        ui.run(() -> guest.show(drawing, drawn));
        speaker.play(Chime.of(drawn.tone()));
    }

    /// Tells it unless somebody else has come since: the screen is theirs.
    ///
    /// @param before how many had been shown to the gate by then
    /// @param missed hears it where somebody has come
    /// @param seen   hears it where it is shown
    void tell(Supplier<Face> drawing, int before, Consumer<Face> missed, Consumer<Face> seen) {
        Face drawn = drawing.get();
        if (guest.presentations() == before)
            speaker.play(Chime.of(drawn.tone()));
        ui.run(() -> {
            if (guest.presentations() == before) {
                guest.show(drawing, drawn);
                seen.accept(drawn);
            } else
                missed.accept(drawn);
        });
        catchUp();
    }

    /// Whoever waits to be judged must not wait for the list of those before.
    void catchUp() {
        if (line.isIdle()) {
            news.readHistory();
            ui.run(search::again);
        }
    }
}
