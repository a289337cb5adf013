package org.gatehouse.scanner.gate;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.order.OrderViewModel;
import org.gatehouse.scanner.order.Wish;
import org.gatehouse.scanner.search.SearchViewModel;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.scanner.supervisor.DeedsShown;
import org.gatehouse.scanner.supervisor.LastRefusal;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;
import org.jspecify.annotations.Nullable;

/// The scanning screen without its controls: what was shown to the gate, what it said, how it stands.
///
/// Its properties belong to the UI thread; [#sighted] may be called from any.
public final class GateViewModel implements AutoCloseable {
    private final GateClient gate;
    private final UiThread ui;
    private final Speech speech;
    private final InstantSource clock;
    private final JudgeLine line;
    private final GateNews news;
    private final VerdictShown shown;
    private final LookMode looking;
    private final AimHint hint;
    private final OrderViewModel order;
    private final SearchViewModel search;
    private final GuestScreen guest;
    private final Telling telling;
    private final Entry entry;
    private final DeedsShown deeds;

    public GateViewModel(GateClient gate, Background background, Words words, InstantSource clock, Speaker speaker,
            Later later, Stay stay) {
        this.gate = gate;
        ui = background.ui();
        speech = new Speech(gate, words);
        this.clock = clock;
        line = new JudgeLine(gate, clock);
        news = new GateNews(gate, ui, speech, clock, later, line);
        shown = new VerdictShown(ui, line, later, stay);
        looking = new LookMode(ui, later);
        hint = new AimHint(speech);
        order = new OrderViewModel(gate, background, speech, clock, speaker, later, shown::dismiss, this::admit);
        search = new SearchViewModel(gate, background, speech, clock, later, shown::dismiss, order::found);
        LastRefusal refusal = new LastRefusal(later);
        guest = new GuestScreen(shown, order, search, refusal, hint);
        telling = new Telling(ui, speech, speaker, line, news, search, guest);
        entry = new Entry(ui, line, guest, search, this::typed);
        deeds = new DeedsTold(line, speech, guest, telling, refusal, news.recent());
    }

    /// Follows the gate from now on.
    public void start() {
        news.start();
    }

    /// Says all that is on the screen again in another language; the verdict keeps its time.
    public void speak(Words now) {
        speech.speak(now);
        hint.sayAgain();
        news.sayAgain();
        // what was judged before is on its way to the screen by then
        line.afterwards(() -> ui.run(shown::sayAgain));
        order.sayAgain();
        search.again();
    }

    /// The camera saw something new.
    public void sighted(Sighting sighting) {
        switch (sighting) {
            case Sighting.Code code -> present(code.text(), line::present);
            case Sighting.Several ignored -> several();
            case Sighting.Unreadable ignored -> ui.run(hint::show);
            case Sighting.Gone ignored -> ui.run(hint::clear);
        }
    }

    private void several() {
        guest.come();
        line.afterwards(() -> telling
                .told(new Presented(new Verdict.SeveralCodes(), Optional.empty(), clock.instant()), ""));
    }

    /// A code was typed by a scanner, or by somebody who says it is one. Nothing typed is nothing presented; a space
    /// at either end may be part of the code.
    public void typed(String text) {
        if (!text.isBlank())
            present(text, line::presentTyped);
    }

    private void present(String text, BiConsumer<String, JudgeLine.Told> judging) {
        guest.come();
        ui.run(guest::makeWay);
        if (looking.take())
            line.look(text, telling::looked);
        else
            judging.accept(text, telling::told);
    }

    private void admit(List<Wish> wishes, Consumer<List<Presented>> several) {
        guest.come();
        // whoever is let in is counted; the gate does not go on saying that it only looks
        looking.end();
        guest.forget();
        if (wishes.stream().allMatch(wish -> wish.scanned() == null))
            entry.clear();
        line.present(wishes, all -> {
            if (all.size() == 1)
                telling.told(all.getFirst(), Objects.requireNonNullElse(wishes.getFirst().scanned(), ""),
                        wishes.getFirst().persons());
            else {
                several.accept(all);
                telling.catchUp();
            }
        });
    }

    /// The next code is only looked at; or is judged after all.
    public void switchLooking() {
        looking.toggle();
    }

    /// Takes one thing off the screen: what lies on top.
    void back() {
        if (looking.onProperty().get())
            looking.end();
        else if (shown.faceProperty().get() != null)
            guest.dismiss();
        else if (order.isOpen())
            order.close();
        else
            entry.clear();
    }

    /// Stands elsewhere from the next guest on. What was asked and found at the place before goes with it: who
    /// was to come in there must not be let out here.
    public void stand(GateId there, Direction direction) {
        order.withdraw();
        line.afterwards(() -> {
            boolean stands = news.stand(there, direction);
            ui.run(() -> {
                order.withdraw();
                search.again();
            });
            if (!stands)
                telling.tell(speech::notMoved);
        });
    }

    /// Uploads and fetches changes now.
    public void syncNow() {
        gate.syncNow();
    }

    /// Where the gate stands, how it stands, and what it said before.
    public GateNews news() {
        return news;
    }

    /// Whose guest the screen is.
    GuestScreen guest() {
        return guest;
    }

    /// What is typed by hand.
    Entry entry() {
        return entry;
    }

    /// What is offered beside the guest who was judged.
    public OrderViewModel order() {
        return order;
    }

    /// Who is looked for by name or order.
    SearchViewModel search() {
        return search;
    }

    /// Where a supervisor's decisions are shown.
    public DeedsShown deeds() {
        return deeds;
    }

    /// What the gate last said; null when nothing is to be shown.
    public ReadOnlyObjectProperty<@Nullable Face> faceProperty() {
        return shown.faceProperty();
    }

    ReadOnlyBooleanProperty lookingProperty() {
        return looking.onProperty();
    }

    /// A word of help while a code is in view that cannot be read.
    ReadOnlyStringProperty hintProperty() {
        return hint.textProperty();
    }

    /// Times in the event's zone as far as it is known already.
    public Times times() {
        return speech.timesSoFar();
    }

    /// Follows the gate no longer and takes no more codes. What was presented is still judged and shown.
    public void end() {
        shown.end();
        search.pause();
        news.end();
        line.end();
    }

    /// Waits, for seconds where the disk stalls, until all that was presented is judged. Not on the UI thread.
    public void awaitLast() {
        line.close();
    }

    /// Both, when the window is gone.
    @Override
    public void close() {
        end();
        awaitLast();
    }
}
