package org.gatehouse.scanner.gate;

import java.util.function.Consumer;
import org.gatehouse.scanner.history.RecentScans;
import org.gatehouse.scanner.supervisor.DeedsShown;
import org.gatehouse.scanner.supervisor.LastRefusal;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.Presented;

/// What a supervisor decided, told after all that was presented before it.
final class DeedsTold implements DeedsShown {
    private final JudgeLine line;
    private final Speech speech;
    private final GuestScreen guest;
    private final Telling telling;
    private final LastRefusal refusal;
    private final RecentScans recent;

    DeedsTold(JudgeLine line, Speech speech, GuestScreen guest, Telling telling, LastRefusal refusal,
            RecentScans recent) {
        this.line = line;
        this.speech = speech;
        this.guest = guest;
        this.telling = telling;
        this.refusal = refusal;
        this.recent = recent;
    }

    @Override
    public LastRefusal refusal() {
        return refusal;
    }

    @Override
    public RecentScans recent() {
        return recent;
    }

    @Override
    public int presentations() {
        return guest.presentations();
    }

    @Override
    public void letIn(Overruled.LetIn letIn, int before, Consumer<Face> missed) {
        if (guest.presentations() == before)
            guest.makeWay();
        line.afterwards(() -> telling.tell(() -> speech.overruled(letIn), before, missed, _ -> {}));
    }

    @Override
    public void judgedAnew(Presented presented, int before, Consumer<Face> missed) {
        line.afterwards(() -> telling.tell(() -> speech.face(presented), before, missed,
                drawn -> guest.judgedAnew(presented.verdict(), drawn)));
    }

    @Override
    public void recordsChanged() {
        line.afterwards(telling::catchUp);
    }
}
