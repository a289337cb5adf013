package org.gatehouse.benchmarks.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.proving.fuzz.Doors;

/// Lets Jazzer search for bytes that break a door's promise, each door for the same time. It begins with the door's own
/// examples and what is kept from earlier searches; what it finds interesting stays in the folder for the next time.
public final class FuzzRun {
    /// The most bytes a QR code holds, and some more.
    private static final int LONGEST = 4_096;
    private static final String OURS = "org.gatehouse.**";
    private static final String PARSERS = "com.fasterxml.jackson.core.**:com.nimbusds.**";
    private static final Path KEPT = Path.of("proving", "src", "test", "resources", "org", "gatehouse", "proving",
            "fuzz", "corpus");
    private static final Pattern STATISTICS = Pattern
            .compile("#(\\d+)\\s+(\\S+)\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)/.*");

    private final Path folder;
    private final Duration each;

    /// @param all for all doors together
    public FuzzRun(Path folder, Duration all) {
        this.folder = folder.resolve("fuzz");
        each = all.dividedBy(Doors.values().length).plusSeconds(1);
    }

    /// @return whether nothing was found
    public boolean run(Report report) throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("door", "tried", "tried/s", "edges seen", "kept inputs", "findings"));
        var findings = new ArrayList<Path>();
        for (var door : Doors.values()) {
            var outcome = search(door);
            findings.addAll(outcome.findings());
            rows.add(outcome.row(each));
        }
        report.table("fuzz: Jazzer at each door for " + each.toSeconds() + " s; edges: branches of our code and of the"
                + " parsers that some input took", rows);
        findings.forEach(finding -> report.say("  found: " + finding));
        return findings.isEmpty();
    }

    /// @param tried inputs
    /// @param edges that some input took
    /// @param kept inputs that took another one than those before
    private record Outcome(Doors door, long tried, long edges, long kept, List<Path> findings) {
        List<String> row(Duration time) {
            return List.of(door.name().toLowerCase(Locale.ROOT), "%,d".formatted(tried),
                    "%,d".formatted(tried / time.toSeconds()), "%,d".formatted(edges), "%,d".formatted(kept),
                    Integer.toString(findings.size()));
        }
    }

    private Outcome search(Doors door) throws IOException, InterruptedException {
        var name = door.name().toLowerCase(Locale.ROOT);
        var corpus = Files.createDirectories(folder.resolve("corpus").resolve(name));
        var found = Files.createDirectories(folder.resolve("findings").resolve(name));
        writeExamples(door, corpus);
        var log = folder.resolve(name + ".log");
        var process = new ProcessBuilder(command(door, corpus, found)).redirectErrorStream(true).start();
        long tried = 0;
        long edges = 0;
        long kept = 0;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line);
                out.newLine();
                var statistics = STATISTICS.matcher(line);
                if (statistics.matches()) {
                    tried = Long.parseLong(statistics.group(1));
                    edges = Long.parseLong(statistics.group(3));
                    kept = Long.parseLong(statistics.group(5));
                }
            }
        }
        process.waitFor();
        if (edges == 0) {
            throw new IOException("Jazzer did not start; it says why in " + log);
        }
        return new Outcome(door, tried, edges, kept, files(found));
    }

    private List<String> command(Doors door, Path corpus, Path found) throws IOException {
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-D" + Knocking.DOOR + "=" + door.name(),
                "-D" + Knocking.FOLDER + "=" + folder.resolve("gate"), "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + Knocking.class.getName(),
                "--instrumentation_includes=" + OURS + ":" + PARSERS, "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/", "-max_total_time=" + each.toSeconds(), "-max_len=" + LONGEST,
                "-timeout=20", "-rss_limit_mb=0", corpus.toString()));
        var kept = KEPT.toAbsolutePath().resolve(door.name().toLowerCase(Locale.ROOT));
        if (Files.isDirectory(kept)) {
            command.add(kept.toString());
        }
        return command;
    }

    private void writeExamples(Doors door, Path corpus) throws IOException {
        try (var opened = door.open(folder.resolve("gate"))) {
            var examples = opened.examples();
            for (int i = 0; i < examples.size(); i++) {
                Files.write(corpus.resolve("example-" + i), examples.get(i));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
