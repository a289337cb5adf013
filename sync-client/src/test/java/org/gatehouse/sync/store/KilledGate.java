package org.gatehouse.sync.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.SecretsOnDisk;
import org.gatehouse.ticketing.admission.Verdict.Pass;

/// A gate in a process of its own that says each green, once it is told, until it is killed.
///
/// Arguments: home, instant of the festival, tickets, first ticket to present.
final class KilledGate {
    private KilledGate() {}

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]);
        var festival = new Festival(Instant.parse(arguments[1]), Integer.parseInt(arguments[2]));
        var gates = LocalGates.of(setup(home, URI.create("http://127.0.0.1:9")));
        try (var gate = gates.open(gates.enrolled().getFirst())) {
            System.out.println("ready");
            for (int i = Integer.parseInt(arguments[3]); i < festival.tickets().size(); i++) {
                var presented = gate.present(festival.code(i));
                System.out.println((presented.verdict() instanceof Pass ? "green " : "other ") + i + " "
                        + presented.record().map(Object::toString).orElse("-"));
                System.out.flush();
            }
        }
    }

    static GateSetup setup(Path home, URI api) {
        return GateSetup.of(home, api, new SecretsOnDisk(home.resolve("secrets")), Clock.systemUTC(), "test 1");
    }
}
