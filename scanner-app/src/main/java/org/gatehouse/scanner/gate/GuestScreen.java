package org.gatehouse.scanner.gate;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gatehouse.scanner.order.OrderViewModel;
import org.gatehouse.scanner.search.SearchViewModel;
import org.gatehouse.scanner.supervisor.LastRefusal;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.ticketing.admission.Verdict;

/// What the screen has of one guest: the verdict, what is offered beside it, and whether they were refused. The next
/// guest takes all of it away. Use on the UI thread, where nothing else is said.
final class GuestScreen {
    private final VerdictShown shown;
    private final OrderViewModel order;
    private final SearchViewModel search;
    private final LastRefusal refusal;
    private final AimHint hint;
    private final AtomicInteger presentations = new AtomicInteger();
    private volatile String refusedCode = "";
    private int turn;

    GuestScreen(VerdictShown shown, OrderViewModel order, SearchViewModel search, LastRefusal refusal, AimHint hint) {
        this.shown = shown;
        this.order = order;
        this.search = search;
        this.refusal = refusal;
        this.hint = hint;
    }

    /// Something more was shown to the gate. From any thread.
    void come() {
        presentations.incrementAndGet();
    }

    /// How many have been shown to the gate so far. From any thread.
    int presentations() {
        return presentations.get();
    }

    /// Another one whenever the screen is another guest's.
    int turn() {
        return turn;
    }

    /// The last guest's verdict leaves the screen first, and so does what was asked about them: while this one is
    /// judged nothing must be taken for theirs.
    void makeWay() {
        turn++;
        forget();
        order.withdraw();
        search.pause();
        refusedCode = "";
    }

    /// Takes the last guest's verdict away, and leaves what was asked.
    void forget() {
        shown.dismiss();
        refusal.forget();
    }

    /// @param drawing draws it in the language of the moment; blocks
    void show(Supplier<Face> drawing, Face drawn) {
        turn++;
        hint.clear();
        shown.show(drawing, drawn, this::dismiss);
    }

    /// Offers what may be done for whoever was judged.
    ///
    /// @param code    what was presented; empty where the ticket was found by hand
    /// @param persons how many wanted to pass
    void judged(Verdict verdict, String code, int persons, Face drawn) {
        offer(verdict, code, persons, drawn);
        refusedCode = verdict instanceof Verdict.Refusal ? code : "";
    }

    /// The same where the gate came to another verdict on whoever stands there.
    void judgedAnew(Verdict verdict, Face drawn) {
        offer(verdict, "", 1, drawn);
    }

    private void offer(Verdict verdict, String code, int persons, Face drawn) {
        order.judged(verdict, code);
        refusal.judged(verdict, code, persons, drawn);
    }

    /// Whether the guest judged last was refused with this code. From any thread.
    boolean isOfRefused(String code) {
        return code.equals(refusedCode);
    }

    /// Takes the verdict off the screen.
    void dismiss() {
        shown.dismiss();
        search.again();
    }
}
