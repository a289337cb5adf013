package org.gatehouse.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatehouse.backend.local.DemoSeed;
import org.gatehouse.backend.local.LocalCloud;
import org.gatehouse.backend.local.LocalCloudSettings;
import org.gatehouse.backend.local.LocalCloudSettings.Tables;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.proving.festival.SecretsInMemory;
import org.gatehouse.sync.account.BadCloudConfig;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.account.SignInAnswer;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.wire.Imports;

/// How fast a gate that comes back to the network hands over what waits, to the cloud as it runs on one machine: with
/// the real handlers, and AWS's own local DynamoDB in memory. There is no limit: what is slow is mostly that database.
public final class HandoverRun implements Measurement {
    private static final int RECORDS = 900;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Path folder;

    /// @param folder for the cloud and the gate's store
    public HandoverRun(Path folder) {
        this.folder = folder.resolve("handover");
    }

    @Override
    public String name() {
        return "handover";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        OneGate.clear(folder);
        var settings = LocalCloudSettings.in(folder.resolve("cloud"), Clock.systemUTC()).with(Tables.IN_MEMORY);
        try (var cloud = LocalCloud.start(settings.with(HandoverRun::staff));
                var signIn = signIn(cloud);
                var office = office(cloud, signIn)) {
            var event = event(office);
            try (var gate = gate(cloud, office, event)) {
                double seconds = handedOver(gate);
                report.table("handover: admissions that waited → the local cloud → answered", List.of(
                        List.of("records", "seconds", "records/s"), List.of(String.valueOf(RECORDS),
                                String.format(Locale.ROOT, "%.2f", seconds),
                                String.format(Locale.ROOT, "%,.0f", RECORDS / seconds))));
            }
        }
        OneGate.clear(folder);
    }

    private static void staff(LocalCloud cloud) {
        DemoSeed.staff().forEach(member -> cloud.staff().ensure(member, DemoSeed.PASSWORD));
    }

    private static SignIn signIn(LocalCloud cloud) throws IOException {
        try {
            return new SignIn(CloudConfig.read(cloud.configuration()), new SecretsInMemory(), InstantSource.system(),
                    new SecureRandom());
        } catch (BadCloudConfig unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static Cloud office(LocalCloud cloud, SignIn signIn) throws IOException {
        var answer = signIn.signIn(DemoSeed.staff().getFirst().email(), DemoSeed.PASSWORD);
        if (answer instanceof SignInAnswer.SignedIn(var session)) {
            return Cloud.at(cloud.api(), session.tokens());
        }
        throw new IOException("the organizer is not let in: " + answer);
    }

    /// A published event with as many tickets as there will be records.
    private static EventId event(Cloud office) {
        var now = Instant.now();
        var event = office.events().create(new EventDetails("Harvest Moon Festival", "", "Old Harbour",
                ZoneId.of("Europe/Madrid"), now.minus(HOUR), now.plus(HOUR), now.plus(HOUR.multipliedBy(4)), RECORDS,
                "EUR", null), IdempotencyKey.random()).event().id();
        office.events().addType(event, new TicketTypeDetails("Day ticket", Money.zero("EUR"), RECORDS, Window.always(),
                Window.always(), new ReentryRule.None(), 1), IdempotencyKey.random());
        office.events().addGate(event, new GateDetails("North", List.of(), Set.of(Direction.IN)),
                IdempotencyKey.random());
        office.events().publish(event);
        for (int from = 0; from < RECORDS; from += Imports.Request.MOST) {
            office.registrations().take(event, new Imports.Request(IntStream.range(from, from + Imports.Request.MOST)
                    .mapToObj(number -> new Imports.Row(barcode(number), new TypeNumber(1), null)).toList()));
        }
        return event;
    }

    private static String barcode(int number) {
        return "HMF-%06d".formatted(number);
    }

    /// One that has let everybody in without the cloud hearing of it.
    private GateClient gate(LocalCloud cloud, Cloud office, EventId event) throws IOException {
        var gates = LocalGates.of(GateSetup.of(Files.createDirectories(folder.resolve("home")), cloud.api(),
                new SecretsInMemory(), InstantSource.system(), "benchmark"));
        var gate = gates.open(gates.enrol(office.gates().newEnrolment(event, IdempotencyKey.random()).code(), "North"));
        gate.preload(progress -> {});
        gate.standAt(gate.facts().map(EventFacts::gates).orElseThrow().getFirst().id(), Direction.IN);
        IntStream.range(0, RECORDS).forEach(number -> OneGate.admit(gate, barcode(number)));
        return gate;
    }

    private static double handedOver(GateClient gate) throws IOException, InterruptedException {
        long start = System.nanoTime();
        gate.startSync();
        while (gate.standing().waiting() > 0) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IOException("the cloud has not answered every record in " + LONGEST);
            }
            Thread.sleep(LOOK_EVERY);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
