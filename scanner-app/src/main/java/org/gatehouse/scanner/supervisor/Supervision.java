package org.gatehouse.scanner.supervisor;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.scanner.sheet.Sheets;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.sync.checkin.Approval;
import org.gatehouse.sync.checkin.GateClient;

/// Asks for a supervisor's PIN, over whatever screen there is. Use on the UI thread.
public final class Supervision {
    /// Longer than anybody looks for a key, or for the supervisor at the next gate to come.
    static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final Sheets sheets;
    private final Background background;
    private final Supplier<Optional<GateClient>> gate;
    private final Supplier<Times> times;
    private final InstantSource clock;
    private final Later later;

    /// @param gate  of the moment; without one nothing is asked
    /// @param times in the language of the moment
    /// @param clock the device's time
    public Supervision(Sheets sheets, Background background, Supplier<Optional<GateClient>> gate,
            Supplier<Times> times, InstantSource clock, Later later) {
        this.sheets = sheets;
        this.background = background;
        this.gate = gate;
        this.times = times;
        this.clock = clock;
        this.later = later;
    }

    /// Opens the PIN pad and says so when the PIN was right: good for one deed. Closed without, nothing happens.
    public void ask(Consumer<Approval> approved) {
        gate.get().ifPresent(mine -> {
            PinViewModel model = new PinViewModel(mine, background, approval -> {
                sheets.close();
                approved.accept(approval);
            });
            sheets.open(words -> new PinSheet(words, model, times.get(), clock));
            model.start();
            leaveInTime(model);
        });
    }

    /// A pad that was left open would keep every guest waiting who is shown to the camera.
    private void leaveInTime(PinViewModel model) {
        AtomicReference<Running> leaving = new AtomicReference<>(Running.none());
        Runnable anew = () -> leaving.getAndSet(later.after(LEFT_ALONE, () -> {
            if (model.isWanted())
                sheets.close();
        })).cancel();
        model.pinProperty().addListener((_, _, _) -> anew.run());
        anew.run();
    }

    /// Does something that is a supervisor's where the event has any, and anybody's where it has none.
    public void allow(Runnable then) {
        allow(then, then);
    }

    /// The same, with something else to do where nobody could be asked.
    public void allow(Runnable approved, Runnable unasked) {
        whether(() -> ask(_ -> approved.run()), unasked);
    }

    /// Does one thing where the event has supervisors, and another where it has none or no gate is open.
    public void whether(Runnable has, Runnable hasNone) {
        gate.get().ifPresentOrElse(mine -> background.work("look for supervisors", () -> PinViewModel.hasPin(mine))
                .onDone(known -> (known ? has : hasNone).run()).start(), hasNone);
    }
}
