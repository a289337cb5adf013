package org.gatehouse.scanner.gate;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.history.RecentScans;
import org.gatehouse.scanner.order.OrderViewModel;
import org.gatehouse.scanner.order.Wish;
import org.gatehouse.scanner.search.SearchViewModel;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.scanner.standing.StandingItem;
import org.gatehouse.scanner.supervisor.DeedsShown;
import org.gatehouse.scanner.supervisor.LastRefusal;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateStanding.Counts;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;
import org.jspecify.annotations.Nullable;

/// The scanning screen without its controls: what was shown to the gate, what it said, how it stands.
///
/// Its properties belong to the UI thread; [#sighted] may be called from any.
public final class GateViewModel implements DeedsShown, AutoCloseable {
    private final GateClient gate;
    private final UiThread ui;
    private final Speech speech;
    private final InstantSource clock;
    private final Speaker speaker;
    private final JudgeLine line;
    private final GateNews news;
    private final VerdictShown shown;
    private final LookMode looking;
    private final OrderViewModel order;
    private final SearchViewModel search;
    private final LastRefusal refusal;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final AtomicInteger presentations = new AtomicInteger();
    private volatile String refusedCode = "";
    private final StringProperty entry = new SimpleStringProperty("");
    private int turn;

    public GateViewModel(GateClient gate, Background background, Words words, InstantSource clock, Speaker speaker,
            Later later, Stay stay) {
        this.gate = gate;
        ui = background.ui();
        speech = new Speech(gate, words);
        this.clock = clock;
        this.speaker = speaker;
        line = new JudgeLine(gate, clock);
        news = new GateNews(gate, ui, speech, clock, later, line);
        shown = new VerdictShown(ui, line, later, stay);
        looking = new LookMode(ui, later);
        order = new OrderViewModel(gate, background, speech, clock, speaker, later, shown::dismiss, this::admit);
        search = new SearchViewModel(gate, background, speech, clock, later, shown::dismiss, order::found);
        refusal = new LastRefusal(later);
        entry.addListener((_, _, now) -> search.typed(now));
    }

    /// Follows the gate from now on.
    public void start() {
        news.start();
    }

    /// Says all that is on the screen again in another language; the verdict keeps its time.
    public void speak(Words now) {
        speech.speak(now);
        if (!hint.get().isEmpty())
            hint.set(now.say("gate.hint.unreadable"));
        news.sayAgain();
        // what was judged before is on its way to the screen by then
        line.afterwards(() -> ui.run(shown::sayAgain));
        order.sayAgain();
        search.again();
    }

    /// The camera saw something new.
    public void sighted(Sighting sighting) {
        switch (sighting) {
            case Sighting.Code code -> present(code.text());
            case Sighting.Several ignored -> several();
            case Sighting.Unreadable ignored -> ui.run(() -> hint.set(speech.words().say("gate.hint.unreadable")));
            case Sighting.Gone ignored -> ui.run(() -> hint.set(""));
        }
    }

    private void several() {
        presentations.incrementAndGet();
        line.afterwards(() -> told(new Presented(new Verdict.SeveralCodes(), Optional.empty(), clock.instant()), ""));
    }

    /// A code was typed by a scanner, or by somebody who says it is one. Nothing typed is nothing presented; a space
    /// at either end may be part of the code.
    public void typed(String text) {
        if (text.isBlank())
            return;
        presentations.incrementAndGet();
        ui.run(this::makeWay);
        if (looking.take())
            line.look(text, this::looked);
        else
            line.presentTyped(text, this::told);
    }

    /// Somebody typed a text by hand and pressed Enter: a code that the gate knows is judged, anybody else looked for.
    /// Where a guest's code or verdict came first, theirs is the screen and the text stays where it is.
    public void entered(String text) {
        if (text.isBlank() || text.length() > ScannedCode.LONGEST)
            typed(text);
        else {
            int now = turn;
            line.recognise(text, code -> ui.run(() -> {
                if (now == turn)
                    entered(text, code.isPresent());
            }));
        }
    }

    private void entered(String text, boolean isCode) {
        if (isCode) {
            entry.set("");
            typed(text);
        } else if (search.hasFound(text))
            search.choose();
        else
            search.search(text);
    }

    private void present(String text) {
        presentations.incrementAndGet();
        ui.run(this::makeWay);
        if (looking.take())
            line.look(text, this::looked);
        else
            line.present(text, this::told);
    }

    /// The last guest's verdict leaves the screen first, and so does what was asked about them: while this one is
    /// judged nothing must be taken for theirs.
    private void makeWay() {
        turn++;
        shown.dismiss();
        refusal.forget();
        order.withdraw();
        search.pause();
        refusedCode = "";
    }

    private void admit(List<Wish> wishes, Consumer<List<Presented>> several) {
        presentations.incrementAndGet();
        // whoever is let in is counted; the gate does not go on saying that it only looks
        looking.end();
        shown.dismiss();
        refusal.forget();
        if (wishes.stream().allMatch(wish -> wish.scanned() == null))
            entry.set("");
        line.present(wishes, all -> {
            if (all.size() == 1)
                told(all.getFirst(), Objects.requireNonNullElse(wishes.getFirst().scanned(), ""),
                        wishes.getFirst().persons());
            else {
                several.accept(all);
                catchUp();
            }
        });
    }

    /// On the judging thread: the verdict is on its way to the screen before anything else is done.
    private void told(Presented presented, String code) {
        told(presented, code, 1);
    }

    private void told(Presented presented, String code, int persons) {
        Face drawn = speech.face(presented);
        ui.run(() -> {
            show(() -> speech.face(presented), drawn);
            order.judged(presented.verdict(), code);
            refusal.judged(presented.verdict(), code, persons, drawn);
            refusedCode = presented.verdict() instanceof Verdict.Refusal ? code : "";
        });
        speaker.play(Chime.of(drawn.tone()));
        catchUp();
    }

    private void looked(Presented looked) {
        tell(() -> speech.looked(looked.verdict(), looked.at()));
    }

    private void tell(Supplier<Face> drawing) {
        Face drawn = drawing.get();
        ui.run(() -> show(drawing, drawn));
        speaker.play(Chime.of(drawn.tone()));
    }

    /// Whether the guest judged last was refused with this code. From any thread.
    boolean isOfRefused(String code) {
        return code.equals(refusedCode);
    }

    @Override
    public LastRefusal refusal() {
        return refusal;
    }

    @Override
    public int presentations() {
        return presentations.get();
    }

    @Override
    public void letIn(Overruled.LetIn letIn, int before, Consumer<Face> missed) {
        if (presentations.get() == before)
            makeWay();
        line.afterwards(() -> tell(() -> speech.overruled(letIn), before, missed, _ -> {}));
    }

    @Override
    public void judgedAnew(Presented presented, int before, Consumer<Face> missed) {
        line.afterwards(() -> tell(() -> speech.face(presented), before, missed, drawn -> {
            order.judged(presented.verdict(), "");
            refusal.judged(presented.verdict(), "", 1, drawn);
        }));
    }

    /// Who has come since has the screen; on the judging thread.
    private void tell(Supplier<Face> drawing, int before, Consumer<Face> missed, Consumer<Face> seen) {
        Face drawn = drawing.get();
        if (presentations.get() == before)
            speaker.play(Chime.of(drawn.tone()));
        ui.run(() -> {
            if (presentations.get() == before) {
                show(drawing, drawn);
                seen.accept(drawn);
            } else
                missed.accept(drawn);
        });
        catchUp();
    }

    @Override
    public void recordsChanged() {
        line.afterwards(this::catchUp);
    }

    /// Whoever waits to be judged must not wait for the list of those before.
    private void catchUp() {
        if (line.isIdle()) {
            news.readHistory();
            ui.run(search::again);
        }
    }

    private void show(Supplier<Face> drawing, Face drawn) {
        turn++;
        hint.set("");
        shown.show(drawing, drawn, this::dismiss);
    }

    /// The next code is only looked at; or is judged after all.
    public void switchLooking() {
        looking.toggle();
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.onProperty();
    }

    /// What is offered beside the guest who was judged.
    public OrderViewModel order() {
        return order;
    }

    /// Who is looked for by name or order.
    public SearchViewModel search() {
        return search;
    }

    /// Takes one thing off the screen: what lies on top.
    public void back() {
        if (looking.onProperty().get())
            looking.end();
        else if (shown.faceProperty().get() != null)
            dismiss();
        else if (order.isOpen())
            order.close();
        else
            entry.set("");
    }

    /// Takes the verdict off the screen.
    public void dismiss() {
        shown.dismiss();
        search.again();
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
                tell(speech::notMoved);
        });
    }

    /// Uploads and fetches changes now.
    public void syncNow() {
        gate.syncNow();
    }

    /// What the gate last said; null when nothing is to be shown.
    public ReadOnlyObjectProperty<@Nullable Face> faceProperty() {
        return shown.faceProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Counts> countsProperty() {
        return news.countsProperty();
    }

    /// A word of help while a code is in view that cannot be read.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// What is being typed into the entry field.
    public StringProperty entryProperty() {
        return entry;
    }

    /// The gate and the direction.
    public ReadOnlyStringProperty placeProperty() {
        return news.placeProperty();
    }

    public ReadOnlyStringProperty eventNameProperty() {
        return news.eventNameProperty();
    }

    public ObjectProperty<CameraState> cameraProperty() {
        return news.cameraProperty();
    }

    /// Bytes left on the disk, where the machine says.
    public ObjectProperty<OptionalLong> roomProperty() {
        return news.roomProperty();
    }

    /// Times in the event's zone as far as it is known already.
    public Times times() {
        return speech.timesSoFar();
    }

    @Override
    public RecentScans recent() {
        return news.recent();
    }

    public ObservableList<StandingItem> standing() {
        return news.standing();
    }

    /// Follows the gate no longer and takes no more codes. What was presented is still judged and shown.
    public void end() {
        shown.end();
        search.pause();
        news.close();
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
