package org.gatehouse.proving.festival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.account.SecretsFolder;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.EnrolmentCode;

/// Makes the home folder of two programs that are set up: `EnrolledHome FOLDER TICKETS`. The gate in it is enrolled, loaded
/// and placed, so that it starts straight into scanning; the cloud that both are to use is gone by then.
public final class EnrolledHome {
    /// The programs' own folders.
    private static final List<String> PROGRAMS = List.of("console", "gate");
    private static final String CLOUD = """
            region = eu-central-1
            userPoolId = eu-central-1_Example00
            clientId = 4a1b2c3d4e5f6g7h8i9j0k1l2m
            api = http://127.0.0.1:9
            """;

    private EnrolledHome() {}

    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    /// @param home    for the system property `gatehouse.home`
    /// @param tickets on the gate's list
    public static void make(Path home, int tickets) throws IOException {
        for (var program : PROGRAMS) {
            Files.writeString(Files.createDirectories(home.resolve(program)).resolve("cloud.properties"), CLOUD);
        }
        var gate = home.resolve("gate");
        enrol(gate, SecretsFolder.withKeyFile(gate.resolve("secrets"), new SecureRandom()).open(), tickets);
    }

    private static void enrol(Path home, Secrets secrets, int tickets) throws IOException {
        var clock = InstantSource.system();
        var festival = new Festival(tickets, clock.instant());
        try (var cloud = new CloudOfOneFestival(festival, clock)) {
            var gates = LocalGates.of(GateSetup.of(home, cloud.address(), secrets, clock, "made ready"));
            try (var gate = gates.open(gates.enrol(new EnrolmentCode("000000000000"), "Rehearsal"))) {
                gate.preload(_ -> {});
                gate.standAt(Festival.GATE, Direction.IN);
            }
        }
    }
}
