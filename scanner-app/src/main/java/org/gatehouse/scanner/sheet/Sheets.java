package org.gatehouse.scanner.sheet;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.times.Later;

/// Opens sheets over the screens, one at a time, in the language of the moment. Escape closes each.
public final class Sheets {
    /// Whoever has just closed a sheet is not given another one under their fingers.
    static final Duration BREATH = Duration.ofMillis(300);

    private final Overlay overlay;
    private final FreshPress presses;
    private Words words;
    private Runnable drawing = () -> {};
    private Runnable released = () -> {};
    private volatile boolean holding;
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /// @param presses watches the window that the sheets open in
    public Sheets(Overlay overlay, Words words, FreshPress presses, Later later) {
        this.overlay = overlay;
        this.presses = presses;
        this.words = words;
        overlay.visibleProperty().addListener((_, _, isOpen) -> {
            if (!isOpen && !waiting.isEmpty())
                later.after(BREATH, this::goOn);
        });
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
        presses.asked();
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

    public boolean isOpen() {
        return overlay.isVisible();
    }

    /// Does something that nobody asked for at this moment, once no sheet is open: who types a PIN is not interrupted.
    public void whenFree(Runnable then) {
        waiting.add(then);
        goOn();
    }

    private void goOn() {
        while (!isOpen() && !waiting.isEmpty())
            waiting.remove().run();
    }

    /// Gives the focus to something on the screen beneath, while a sheet is open once it has gone.
    public void focusBeneath(Node node) {
        overlay.focusBeneath(node);
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
            presses.asked();
    }

    private void release() {
        holding = false;
        released.run();
    }
}
