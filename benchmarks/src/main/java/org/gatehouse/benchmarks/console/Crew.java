package org.gatehouse.benchmarks.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.benchmarks.cloud.Door;
import org.gatehouse.benchmarks.cloud.OneCloud;
import org.gatehouse.proving.festival.SecretsInMemory;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;

/// Gates as they are in service, each of which lets in somebody every second and reports it by itself, through a door
/// that notes when.
final class Crew implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final List<Post> posts = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /// One of them.
    record Post(Gate gate, GateClient client, Door door, AtomicInteger letIn) {}

    /// @param most whom each may let in
    Crew(OneCloud cloud, EventId event, List<Gate> gates, Path folder, int most) throws IOException {
        cloud.soldElsewhere(event, gates.size() * most);
        for (var gate : gates) {
            posts.add(post(cloud, event, gate, folder.resolve("gate" + posts.size())));
        }
        for (int i = 0; i < posts.size(); i++) {
            begin(posts.get(i), i, most);
        }
    }

    private Post post(OneCloud cloud, EventId event, Gate gate, Path home) throws IOException {
        var letIn = new AtomicInteger();
        var door = Door.before(cloud.api(), letIn::get);
        open.push(door);
        var client = client(door.address(), cloud, event, Files.createDirectories(home));
        open.push(client);
        client.standAt(gate.id(), Direction.IN);
        client.startSync();
        return new Post(gate, client, door, letIn);
    }

    private static GateClient client(URI api, OneCloud cloud, EventId event, Path home) throws IOException {
        var gates = LocalGates.of(GateSetup.of(home, api, new SecretsInMemory(), InstantSource.system(), "benchmark"));
        var code = cloud.office().gates().newEnrolment(event, IdempotencyKey.random()).code();
        var client = gates.open(gates.enrol(code, home.getFileName().toString()));
        client.preload(progress -> {});
        return client;
    }

    private void begin(Post post, int number, int most) {
        Thread.ofPlatform().daemon().name("bench-post-" + number).start(() -> {
            try {
                Thread.sleep(BETWEEN.toMillis() * number / posts.size());
                for (int i = 0; i < most && !over.get(); i++) {
                    admit(post, OneCloud.barcode(number * most + i));
                    Thread.sleep(BETWEEN);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void admit(Post post, String code) {
        var presented = post.client().present(code);
        if (!(presented.verdict() instanceof Verdict.Admit)) {
            throw new IllegalStateException("not the expected verdict: " + presented);
        }
        post.letIn().incrementAndGet();
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    @Override
    public void close() throws Exception {
        over.set(true);
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
