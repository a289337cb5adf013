package org.gatehouse.benchmarks.decode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The time per 720p picture, ours beside ZXing's, and how many pictures each reads.
public final class LookRun implements Measurement {
    @Override
    public String name() {
        return "look";
    }

    @Override
    public void run(Report report) throws RunnerException {
        var results = new Runner(new OptionsBuilder().include(LookBenchmark.class.getName()).shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT).build()).run();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("720p picture", "ours p50 ms", "p99", "ZXing p50 ms", "p99", "ours/ZXing p50", "read by ours",
                "read by ZXing"));
        for (var view : View.values()) {
            rows.add(row(view, results));
        }
        report.table("look: grey bytes in, reading out, one look at each of " + View.PICTURES + " pictures (JMH)",
                rows);
        report.say("  A live picture comes every 33 ms; a picture not read is looked at in other ways, and the next one"
                + " in others again.");
    }

    private static List<String> row(View view, Collection<RunResult> results) {
        var ours = find(results, "ours", view);
        var stock = find(results, "zxing", view);
        var looks = new LookBenchmark();
        looks.view = view;
        looks.draw();
        int read = looks.readByOurs();
        int readByStock = looks.readByStock();
        looks.close();
        double oursMedian = at(ours, 50);
        double stockMedian = at(stock, 50);
        return List.of(view.label(), Sample.millis(oursMedian), Sample.millis(at(ours, 99)), Sample.millis(stockMedian),
                Sample.millis(at(stock, 99)), Sample.ratio(oursMedian, stockMedian), read + "/" + View.PICTURES,
                readByStock + "/" + View.PICTURES);
    }

    private static RunResult find(Collection<RunResult> results, String method, View view) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method)
                        && result.getParams().getParam("view").equals(view.name()))
                .findFirst().orElseThrow(() -> new IllegalStateException("no result for " + method + ", " + view));
    }

    /// In nanoseconds.
    private static double at(RunResult result, double percentile) {
        return result.getPrimaryResult().getStatistics().getPercentile(percentile) * 1000;
    }
}
