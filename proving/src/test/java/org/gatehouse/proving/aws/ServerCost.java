package org.gatehouse.proving.aws;

import java.lang.management.ManagementFactory;
import java.util.List;

/// Prints what a simulated server costs, in milliseconds of CPU: `main` of this class, on the tests' class path.
final class ServerCost {
    private static final int EVENINGS = 120;
    private static final int CALLS = 100;

    private ServerCost() {}

    public static void main(String[] arguments) {
        for (int i = 1; i <= EVENINGS; i++) {
            long start = cpu();
            var evening = Evening.ofSeed(i);
            var gate = SmallGate.enrol(evening, evening.gates().getFirst().id(), "Laptop 1");
            long setUp = cpu();
            for (int call = 0; call < CALLS; call++) {
                gate.get("/changes?after=" + (5 + call / 2));
            }
            long read = cpu();
            for (int call = 0; call < CALLS; call++) {
                var ticket = evening.sold().tickets().get(call % 50).id();
                gate.send(List.of(gate.admits(ticket, evening.clock().instant())));
            }
            if (i % 20 == 0) {
                System.out.printf(
                        "event of 50 tickets with a gate %.1f ms, a page of changes %.2f ms, a record %.2f ms%n",
                        (setUp - start) / 1e6, (read - setUp) / 1e6 / CALLS, (cpu() - read) / 1e6 / CALLS);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
