package org.gatehouse.scanner.order;

import java.util.List;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.scanner.search.FoundLine;

/// What became of several tickets that were presented together, each for itself.
public record Outcome(Tone tone, String headline, List<FoundLine> lines) {
    public Outcome {
        lines = List.copyOf(lines);
    }
}
