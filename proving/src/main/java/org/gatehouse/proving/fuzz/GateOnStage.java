package org.gatehouse.proving.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.gatehouse.proving.aws.SeededRandom;
import org.gatehouse.proving.festival.SecretsInMemory;
import org.gatehouse.sync.api.Patience;
import org.gatehouse.sync.api.Wire;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.sync.checkin.SteppedGate;
import org.gatehouse.sync.checkin.SyncPace;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.ManifestHeader.Block;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.Sha256;

/// A real gate with a real store, loaded with the stage's manifest, before a cloud that says what it is told.
final class GateOnStage implements AutoCloseable {
    static final long FIRST_VERSION = 10;

    private final Stage stage;
    private final Path folder;
    private final AtomicLong passed = new AtomicLong();
    private final InstantSource clock = () -> Stage.DOORS.plusSeconds(600).plusNanos(passed.get());
    final ScriptedCloud cloud;
    final SteppedGate gate;

    GateOnStage(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
        clear();
        cloud = new ScriptedCloud(stage, clock);
        var gates = LocalGates.of(new GateSetup(folder, URI.create(ScriptedCloud.API), new SecretsInMemory(), clock,
                passed::get, new SeededRandom(7), "fuzz", SyncPace.standard(), Patience.standard(),
                Wire.of(cloud)));
        gate = gates.openStepped(gates.enrol(new EnrolmentCode("000000000000"), "Laptop"));
        offer(FIRST_VERSION, gzip(lines(stage.rows())), stage.rows().size());
        noChanges();
        gate.preload(progress -> {});
        gate.standAt(Stage.GATE, Direction.IN);
    }

    static String lines(List<?> values) {
        var text = new StringBuilder();
        values.forEach(value -> text.append(Stage.json(value)).append('\n'));
        return text.toString();
    }

    /// A manifest of these bytes, truly signed.
    void offer(long version, byte[] rows, int count) {
        offer(header(version, rows, count), rows);
    }

    /// Whatever it says of itself.
    void offer(String header, byte[] rows) {
        cloud.header = stage.sign(header, Purpose.MANIFEST);
        cloud.rows = rows;
    }

    String header(long version, byte[] rows, int count) {
        return Stage.json(new ManifestHeader(stage.facts(), version, clock.instant(),
                clock.instant().plus(Duration.ofDays(2)), count,
                List.of(new Block(count, rows.length, Bytes.of(Sha256.of(rows))))));
    }

    /// A page, whatever it says.
    void change(String page) {
        cloud.changes = stage.sign(page, Purpose.CHANGES);
    }

    private void noChanges() {
        change(Stage.json(new ChangesHeader(Stage.EVENT, Content.RECORDS, 0, FIRST_VERSION, FIRST_VERSION, 0)));
    }

    long version() {
        var manifest = gate.standing().manifest();
        return manifest == null ? 0 : manifest.version();
    }

    void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }

    static byte[] gzip(String text) {
        return gzip(Stage.utf8(text));
    }

    static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void clear() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Override
    public void close() {
        gate.close();
        clear();
    }
}
