package org.gatehouse.benchmarks.window;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.stage.Stage;
import org.gatehouse.benchmarks.gate.OneGate;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.proving.festival.SecretsInMemory;
import org.gatehouse.scanner.app.GateParts;
import org.gatehouse.scanner.app.GateProgram;
import org.gatehouse.scanner.camera.CameraPatience;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateClients;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.EnrolmentCode;

/// The gate's program as it ships, enrolled, loaded and placed, so that its window goes straight to scanning. Real but for
/// the camera, the cloud behind it, and the silence.
final class OpenGate implements AutoCloseable {
    private final Festival festival;
    private final CloudOfOneFestival cloud;
    private final GateClients gates;
    private final Path home;
    private final BlockingQueue<Presented> verdicts = new LinkedBlockingQueue<>();

    /// @param tickets on the list
    OpenGate(Path home, int tickets) throws IOException {
        OneGate.clear(home);
        this.home = Files.createDirectories(home);
        var clock = InstantSource.system();
        festival = new Festival(tickets, clock.instant());
        cloud = new CloudOfOneFestival(festival, clock);
        gates = LocalGates.of(GateSetup.of(home, cloud.address(), new SecretsInMemory(), clock, "benchmark"));
        try (var gate = gates.open(gates.enrol(new EnrolmentCode("000000000000"), "Bench"))) {
            gate.preload(_ -> {});
            gate.standAt(Festival.GATE, Direction.IN);
        }
    }

    Festival festival() {
        return festival;
    }

    /// Every verdict, from the moment it is durable.
    BlockingQueue<Presented> verdicts() {
        return verdicts;
    }

    /// Opens the window; on the UI thread.
    GateProgram open(TicketCamera camera, Stage stage) {
        var program = new GateProgram(new GateParts(watched(), camera, CameraPatience.usual(), GateParts.View.PLAIN,
                Settings.open(home.resolve("gate.properties")), Speaker.silent(), Locale.ENGLISH, "Bench",
                InstantSource.system(), System::nanoTime), stage);
        program.start();
        return program;
    }

    private GateClients watched() {
        return (GateClients) Proxy.newProxyInstance(OpenGate.class.getClassLoader(), new Class<?>[]{GateClients.class},
                (_, method, arguments) -> method.getName().equals("open")
                        ? watched(gates.open((EnrolledEvent) arguments[0]))
                        : called(() -> method.invoke(gates, arguments)));
    }

    private GateClient watched(GateClient gate) {
        return (GateClient) Proxy.newProxyInstance(OpenGate.class.getClassLoader(), new Class<?>[]{GateClient.class},
                (_, method, arguments) -> {
                    var answer = called(() -> method.invoke(gate, arguments));
                    if (answer instanceof Presented presented) {
                        verdicts.add(presented);
                    }
                    return answer;
                });
    }

    private interface Call {
        Object made() throws IllegalAccessException, InvocationTargetException;
    }

    private static Object called(Call call) throws Throwable {
        try {
            return call.made();
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /// The least time between two pictures of a camera that is faster than any.
    static Duration hurried() {
        return Duration.ofMillis(2);
    }

    @Override
    public void close() throws IOException {
        cloud.close();
        OneGate.clear(home);
    }
}
