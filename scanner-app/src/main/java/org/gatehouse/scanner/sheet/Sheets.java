package org.gatehouse.scanner.sheet;

import java.util.function.Function;
import javafx.scene.control.Button;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.words.Words;

/// Opens sheets over the screens, one at a time, in the language of the moment. Escape closes each.
public final class Sheets {
    private final Overlay overlay;
    private final FreshEnter enters;
    private Words words;
    private Runnable drawing = () -> {};
    private Runnable released = () -> {};
    private volatile boolean holding;

    /// @param enters watches the window that the sheets open in
    public Sheets(Overlay overlay, Words words, FreshEnter enters) {
        this.overlay = overlay;
        this.enters = enters;
        this.words = words;
    }

    /// Goes on in another language; a sheet that is open is drawn again.
    public void speak(Words now) {
        words = now;
        boolean wasOpen = overlay.isVisible();
        Runnable again = drawing;
        overlay.closeAll();
        if (wasOpen)
            draw(again);
    }

    /// Opens a sheet in place of the one that is open.
    public void open(Function<Words, ? extends Sheet> drawn) {
        overlay.closeAll();
        draw(() -> show(drawn.apply(words)));
    }

    /// Asks in place of the sheet that is open; `yes` runs only when the answer is yes.
    public void ask(Function<Words, Question> question, Runnable yes) {
        overlay.closeAll();
        draw(() -> overlay.ask(question.apply(words), yes));
        enters.asked();
    }

    /// Whether the sheet that is open keeps the next guest from being judged. From any thread.
    public boolean isHolding() {
        return holding;
    }

    /// Runs whenever such a sheet is gone.
    public void onReleased(Runnable then) {
        released = then;
    }

    public void close() {
        overlay.closeAll();
    }

    private void draw(Runnable now) {
        drawing = now;
        now.run();
    }

    /// A sheet that is closed is kept nowhere, nor what it was about.
    private void show(Sheet sheet) {
        Button close = Buttons.plain("sheet-close", words.say("keys.close"));
        close.setOnAction(_ -> overlay.close());
        sheet.end(close);
        holding = sheet.holdsNextGuest();
        overlay.show(sheet, () -> {
            drawing = () -> {};
            sheet.closed().run();
            if (sheet.holdsNextGuest())
                release();
        });
        sheet.takeFocus();
        if (sheet.isReadFirst())
            enters.asked();
    }

    private void release() {
        holding = false;
        released.run();
    }
}
