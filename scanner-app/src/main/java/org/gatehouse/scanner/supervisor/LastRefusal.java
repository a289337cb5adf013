package org.gatehouse.scanner.supervisor;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.Verdict;
import org.jspecify.annotations.Nullable;

/// The guest refused last, in memory alone: until the next one is there, or for a minute. Use on the UI thread.
public final class LastRefusal {
    /// Longer than it takes to fetch a supervisor from the next gate, shorter than anybody forgets who stood there.
    static final Duration KEPT = Duration.ofMinutes(1);

    private final Later later;
    private final ReadOnlyObjectWrapper<@Nullable Refused> refused = new ReadOnlyObjectWrapper<>();
    private Running forgetting = Running.none();

    public LastRefusal(Later later) {
        this.later = later;
    }

    /// Somebody was judged.
    ///
    /// @param code    what was presented; empty where the ticket was found by hand
    /// @param persons how many wanted to pass
    public void judged(Verdict verdict, String code, int persons, Face face) {
        forget();
        if (!(verdict instanceof Verdict.Refusal refusal) || !mayBeOverruled(refusal))
            return;
        String whose = Stream.of(face.holder(), face.type()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        refusal.about().ifPresent(ticket -> {
            refused.set(new Refused(ticket, code, Party.counted(persons), whose));
            forgetting = later.after(KEPT, this::forget);
        });
    }

    /// The gate has the last word on it; what it never overrules is not offered.
    private static boolean mayBeOverruled(Verdict.Refusal refusal) {
        return refusal.about().isPresent() && !(refusal instanceof Verdict.NotInside);
    }

    /// Somebody else is there.
    public void forget() {
        forgetting.cancel();
        refused.set(null);
    }

    /// Null where nobody waits for a supervisor.
    ReadOnlyObjectProperty<@Nullable Refused> refusedProperty() {
        return refused.getReadOnlyProperty();
    }
}
