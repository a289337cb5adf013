package org.gatehouse.benchmarks.decode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gatehouse.scanner.decode.CodeReader;
import org.gatehouse.scanner.decode.Reading;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One 720p picture of grey bytes in, a reading out, as the gate does it for a live picture, beside ZXing.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@NullUnmarked // JMH fills the fields in
public class LookBenchmark {
    /// As in the gate's reading loop.
    private static final Duration SECOND_OPINION = Duration.ofMillis(12);
    private static final Duration PATIENCE = Duration.ofMillis(12);

    @Param
    public View view;

    private List<View.Shown> shown;
    private CodeReader ours;
    private Contender stock;
    private int turn;

    @Setup
    public void draw() {
        shown = view.draw();
        ours = CodeReader.withSecondOpinion(SECOND_OPINION);
        stock = Contender.stock();
    }

    @TearDown
    public void close() {
        ours.close();
    }

    @Benchmark
    public Reading ours() {
        return live(next());
    }

    @Benchmark
    public Optional<String> zxing() {
        return stock.read(next().picture());
    }

    private View.Shown next() {
        turn++;
        return shown.get(turn % shown.size());
    }

    private Reading live(View.Shown frame) {
        long start = System.nanoTime();
        return ours.readLive(frame.picture(), () -> System.nanoTime() - start < PATIENCE.toNanos());
    }

    /// How many of the pictures our reader reads as what they are, one look at each.
    int readByOurs() {
        return (int) shown.stream()
                .filter(frame -> live(frame) instanceof Reading.Read read && read.text().equals(frame.code())).count();
    }

    /// How many ZXing does.
    int readByStock() {
        return (int) shown.stream()
                .filter(frame -> stock.read(frame.picture()).filter(frame.code()::equals).isPresent())
                .count();
    }
}
