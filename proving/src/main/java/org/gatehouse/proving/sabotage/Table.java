package org.gatehouse.proving.sabotage;

import java.util.Map;
import java.util.Optional;
import org.gatehouse.proving.sabotage.Hunt.Finding;

/// What the simulation found of which fault, as a table for people.
final class Table {
    private static final int WIDEST = 110;

    private Table() {}

    static String of(Map<Fault, Optional<Finding>> found) {
        var table = new StringBuilder(heading());
        found.forEach((fault, finding) -> table.append(line(fault, finding)));
        return table.toString();
    }

    static String heading() {
        return "%-24s %4s %9s  %s%n".formatted("fault", "seed", "invariant", "what gave it away");
    }

    static String line(Fault fault, Optional<Finding> finding) {
        return finding.map(one -> "%-24s %4d %9d  %s%n".formatted(fault.name(), one.seed(), one.invariant(),
                one.text().substring(0, Math.min(WIDEST, one.text().length()))))
                .orElseGet(() -> "%-24s not found%n".formatted(fault.name()));
    }
}
