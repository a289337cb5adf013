package org.gatehouse.scanner.search;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.Found;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Finds guests while somebody types. The gate is asked in the background, never where codes are judged; of several
/// questions the last is answered. Its properties belong to the UI thread.
public final class SearchViewModel {
    /// A scanner's next character comes sooner: what it types is never looked for.
    static final Duration PAUSE = Duration.ofMillis(180);
    /// How soon to ask again while the list is being read.
    static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int SHORTEST = 2;
    /// Nobody's name; codes are longer.
    private static final int LONGEST = 60;
    private static final int MOST = 20;

    private final GateClient gate;
    private final Background background;
    private final Speech speech;
    private final InstantSource clock;
    private final Later later;
    private final Runnable showing;
    private final Consumer<TicketId> chosen;
    private final ReadOnlyObjectWrapper<@Nullable Results> results = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
    private Running waiting = Running.none();
    private Running searching = Running.none();
    private String wanted = "";

    /// @param showing is told before what somebody asked for is shown
    /// @param chosen  is told which ticket was chosen
    public SearchViewModel(GateClient gate, Background background, Speech speech, InstantSource clock, Later later,
            Runnable showing, Consumer<TicketId> chosen) {
        this.gate = gate;
        this.background = background;
        this.speech = speech;
        this.clock = clock;
        this.later = later;
        this.showing = showing;
        this.chosen = chosen;
    }

    /// The text in the field has changed. It is looked for once whoever types it rests.
    public void typed(String text) {
        if (text.strip().equals(wanted))
            return;
        pause();
        wanted = text.strip();
        if (wanted.isEmpty())
            results.set(null);
        else
            waiting = later.after(PAUSE, this::rested);
    }

    private void rested() {
        if (isSearched(wanted))
            search(this::showFound);
        else
            results.set(null);
    }

    /// Half a word that finds nobody is no reason to take away what stands there.
    private void showFound(Results now) {
        if (!now.isNobody())
            showing.run();
    }

    /// Looks for a text at once.
    public void search(String text) {
        pause();
        wanted = text.strip();
        search(_ -> showing.run());
    }

    /// Somebody else is being judged: what has been typed stays as it is and is not looked for now.
    public void pause() {
        waiting.cancel();
        searching.cancel();
    }

    private static boolean isSearched(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && !text.startsWith("{");
    }

    private void search(Consumer<Results> before) {
        String query = wanted;
        searching.cancel();
        searching = background.work("find a guest", () -> ask(query)).onDone(now -> {
            before.accept(now);
            show(now);
        }).start();
    }

    private Results ask(String query) {
        GatePolicy policy = gate.facts().map(EventFacts::policy).orElseGet(GatePolicy::standard);
        Found found = gate.search(query, MOST);
        return new Results(query, new FoundLines(gate, speech).of(found.tickets(), clock.instant()), found.complete(),
                policy.holders(), policy.emails());
    }

    private void show(Results now) {
        Results before = results.get();
        if (before == null || !before.query().equals(now.query()) || selected.get() >= now.lines().size())
            selected.set(0);
        results.set(now);
        if (!now.complete())
            waiting = later.after(AGAIN, this::again);
    }

    /// Somebody was let in meanwhile, or the screen is free again: what is wanted is looked up again.
    public void again() {
        if (isSearched(wanted))
            search(_ -> {});
    }

    /// Goes down the list, or up.
    public void move(int by) {
        Results now = results.get();
        if (now != null && !now.isNobody())
            selected.set(Math.clamp(selected.get() + by, 0, now.lines().size() - 1));
    }

    public void select(int index) {
        selected.set(index);
    }

    /// Takes the guest on whom the choice is.
    public void choose() {
        Results now = results.get();
        if (now != null && !now.isNobody())
            chosen.accept(now.lines().get(selected.get()).ticket());
    }

    /// Whether these results are for this very text, and there is somebody to choose.
    public boolean hasFound(String text) {
        Results now = results.get();
        return now != null && !now.isNobody() && now.query().equals(text.strip());
    }

    /// What stands there; null where nobody is looked for.
    public ReadOnlyObjectProperty<@Nullable Results> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /// The place of the choice in the list.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }
}
