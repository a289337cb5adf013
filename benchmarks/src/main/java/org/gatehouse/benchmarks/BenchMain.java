package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.benchmarks.console.ConsoleRun;
import org.gatehouse.benchmarks.console.ImportRun;
import org.gatehouse.benchmarks.console.LiveRun;
import org.gatehouse.benchmarks.console.MoneyRun;
import org.gatehouse.benchmarks.decode.CarriedRun;
import org.gatehouse.benchmarks.decode.DecodeRun;
import org.gatehouse.benchmarks.decode.FolderRun;
import org.gatehouse.benchmarks.decode.LookRun;
import org.gatehouse.benchmarks.decode.SeenRun;
import org.gatehouse.benchmarks.fuzz.FuzzRun;
import org.gatehouse.benchmarks.gate.CountsRun;
import org.gatehouse.benchmarks.gate.DeltaRun;
import org.gatehouse.benchmarks.gate.FirstRun;
import org.gatehouse.benchmarks.gate.FlatRun;
import org.gatehouse.benchmarks.gate.HandoverRun;
import org.gatehouse.benchmarks.gate.JudgeRun;
import org.gatehouse.benchmarks.gate.PreloadRun;
import org.gatehouse.benchmarks.gate.SyncsRun;
import org.gatehouse.benchmarks.gate.UploadRun;
import org.gatehouse.benchmarks.gate.VerdictRun;
import org.gatehouse.benchmarks.search.SearchRun;
import org.gatehouse.benchmarks.start.StartRun;
import org.gatehouse.benchmarks.window.SoakRun;
import org.gatehouse.benchmarks.window.WindowRun;

/// Measures what is named, or everything: `BenchMain [NAME…]`. Ends with 1 where something could not be measured, and
/// with 3 where everything could and a limit was not reached. Or searches for bytes that break something:
/// `BenchMain fuzz [SECONDS]`. `BenchMain decode` has arguments of its own: `[FOLDER] [--quick] [--rotations] [--degrade]`.
final class BenchMain {
    private static final String FUZZ = "fuzz";
    private static final String DECODE = "decode";
    private static final int FUZZ_SECONDS = 60;

    private BenchMain() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("benchmarks", "target", "bench").toAbsolutePath());
        if (words.length > 0 && words[0].equals(FUZZ)) {
            System.exit(fuzz(folder, words) ? 0 : 1);
        }
        var options = Stream.of(words).filter(word -> word.startsWith("--")).toList();
        var names = Stream.of(words).filter(word -> !word.startsWith("--")).toList();
        boolean isDecode = !names.isEmpty() && names.getFirst().equals(DECODE);
        if (isDecode && names.size() == 2) {
            System.exit(measure(List.of(new FolderRun(Path.of(names.getLast()), options)), folder));
        }
        if (isDecode && names.size() == 1) {
            System.exit(measure(List.of(DecodeRun.of(options), CarriedRun.of(options)), folder));
        }
        System.exit(measure(chosen(names, all(folder, options)), folder));
    }

    private static List<Measurement> all(Path folder, List<String> options) {
        return List.of(DecodeRun.quick(), CarriedRun.of(options), new LookRun(), new SeenRun(folder),
                new VerdictRun(folder),
                new SyncsRun(folder),
                new JudgeRun(folder), new FirstRun(folder), new FlatRun(folder), new PreloadRun(folder),
                new DeltaRun(folder), new CountsRun(folder), new UploadRun(folder), new HandoverRun(folder),
                new SearchRun(folder),
                new WindowRun(folder, options), new SoakRun(folder), new StartRun(folder), new ConsoleRun(folder),
                new ImportRun(folder, new Options(options)), new LiveRun(folder, new Options(options)),
                new MoneyRun(folder, new Options(options)));
    }

    /// All of them where none is named.
    private static List<Measurement> chosen(List<String> names, List<Measurement> known) {
        names.stream().filter(name -> known.stream().noneMatch(one -> one.name().equals(name))).findFirst()
                .ifPresent(unknown -> {
                    System.out.println("There is no measurement " + unknown + "; there are "
                            + known.stream().map(Measurement::name).collect(Collectors.joining(", ")) + ".");
                    System.exit(2);
                });
        return known.stream().filter(one -> names.isEmpty() || names.contains(one.name())).toList();
    }

    /// How the program is to end.
    private static int measure(List<Measurement> measurements, Path folder) {
        var report = new Report(System.out);
        report.say(Machine.describe(folder));
        report.say("Load before: " + Machine.load()
                + ". Each figure stands beside a peer taken in the same run: compare ratios, not milliseconds.");
        boolean allRan = measurements.stream().map(one -> ran(one, report)).reduce(true, Boolean::logicalAnd);
        report.say("");
        report.say("Load after: " + Machine.load() + ".");
        report.missed().forEach(missed -> report.say("Not reached: " + missed));
        return !allRan ? 1 : report.missed().isEmpty() ? 0 : 3;
    }

    /// Not among everything: it measures nothing, and searches for as long as it is told to.
    private static boolean fuzz(Path folder, String[] names) throws IOException, InterruptedException {
        int seconds = names.length > 1 ? Integer.parseUnsignedInt(names[1]) : FUZZ_SECONDS;
        return new FuzzRun(folder, Duration.ofSeconds(seconds)).run(new Report(System.out));
    }

    private static boolean ran(Measurement measurement, Report report) {
        try {
            measurement.run(report);
            return true;
        } catch (Exception failure) {
            report.say("");
            report.say(measurement.name() + " could not be measured:");
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                report.say("  " + cause);
            }
            return false;
        }
    }
}
