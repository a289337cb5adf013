package org.gatehouse.proving.sabotage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.LongStream;
import org.slf4j.LoggerFactory;

/// `./gatehouse sabotage [NAME…]`: cuts faults into the programs and prints which world of the simulation finds each;
/// all of them where none is named. The exit status is 1 where one is not found.
public final class SabotageMain {
    private static final long LAST_SEED = 99;

    private SabotageMain() {}

    public static void main(String[] names) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
        System.exit(run(List.of(names), System.out) ? 0 : 1);
    }

    private static boolean run(List<String> names, PrintStream out) {
        var known = Faults.all().stream().map(Fault::name).toList();
        if (!known.containsAll(names)) {
            out.println("The faults are " + String.join(", ", known) + ".");
            return false;
        }
        out.print(Table.heading());
        boolean all = true;
        for (var fault : Faults.all()) {
            if (names.isEmpty() || names.contains(fault.name())) {
                var finding = Hunt.find(fault, LongStream.rangeClosed(0, LAST_SEED));
                out.print(Table.line(fault, finding));
                all &= finding.isPresent();
            }
        }
        return all;
    }
}
