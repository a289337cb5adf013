package org.gatehouse.benchmarks.decode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;

/// How many of some thousand pictures of tickets four readers read, over the same grey bytes, and what it costs them.
public final class DecodeRun implements Measurement {
    private static final int TIMES = 6;
    private static final int SOFT = 300;
    private static final int WARM_UP = 60;

    private final int times;
    private final SigningKey key = SigningKey.of(Bytes.of(new byte[32]));

    private DecodeRun(int times) {
        this.times = times;
    }

    /// @param options `--quick` for every place of the grid once; else the whole of it
    public static DecodeRun of(List<String> options) {
        return options.contains("--quick") ? quick() : new DecodeRun(TIMES);
    }

    /// Every place of the grid once.
    public static DecodeRun quick() {
        return new DecodeRun(1);
    }

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public void run(Report report) {
        var contenders = Contender.all();
        var tallies = Tally.of(contenders);
        tallies.forEach(this::warm);
        grid(tallies, report);
        tallies.forEach(Tally::restart);
        soft(tallies, report);
        contenders.forEach(Contender::close);
    }

    private void warm(Tally tally) {
        Shot.grid(1).stream().limit(WARM_UP).forEach(shot -> take(shot, List.of(tally)));
        tally.restart();
    }

    private List<Tally> take(Shot shot, List<Tally> tallies) {
        var code = shot.code(key);
        var picture = shot.draw(code);
        return tallies.stream()
                .filter(tally -> tally.take(picture, Optional.of(code)).kind() == Tally.Outcome.Kind.READ).toList();
    }

    private void grid(List<Tally> tallies, Report report) {
        Map<Trouble, Breakdown> byTrouble = new EnumMap<>(Trouble.class);
        Map<Double, Breakdown> bySize = new TreeMap<>();
        for (var shot : Shot.grid(times)) {
            var reading = take(shot, tallies);
            byTrouble.computeIfAbsent(shot.trouble(), _ -> new Breakdown(tallies)).count(reading);
            bySize.computeIfAbsent(shot.pixels(), _ -> new Breakdown(tallies)).count(reading);
        }
        report.table("decode: rendered tickets (QR version 5, level M), every size with every blur, tilt and trouble",
                rows(tallies));
        var parts = new ArrayList<List<String>>();
        parts.add(List.of("% read", "Gatehouse", "ZXing", "ZXing hard", "BoofCV"));
        byTrouble.forEach((trouble, part) -> parts.add(part.row(trouble.words)));
        bySize.forEach((size, part) -> parts.add(part.row(size + " px/module")));
        report.table("decode: the same by trouble and by size", parts);
        bars(tallies, report);
    }

    private static void bars(List<Tally> tallies, Report report) {
        var ours = tallies.getFirst();
        var stock = tallies.get(1);
        double factor = (double) ours.cpu().median() / stock.cpu().median();
        report.limits("decode: the grid",
                List.of(Limit.atLeast("read", ours.percent(), 97, "%"),
                        Limit.exactly("wrong", ours.wrong(), 0, "reads"),
                        Limit.atMost("CPU a frame, median beside ZXing's", factor, 2.5, "×"),
                        Limit.atMost("CPU a frame, p99", ours.cpu().quantile(0.99) / 1e6, 33, "ms")));
    }

    private void soft(List<Tally> tallies, Report report) {
        Shot.plain(3, 1.2, Math.max(50, SOFT * times / TIMES)).forEach(shot -> take(shot, tallies));
        report.table("decode: 3 px/module, blur 1.2 px, tilt ±20°", rows(tallies));
        report.limits("decode: small and soft",
                List.of(Limit.atLeast("read", tallies.getFirst().percent(), 99, "%"),
                        Limit.exactly("wrong", tallies.getFirst().wrong(), 0, "reads")));
    }

    static List<List<String>> rows(List<Tally> tallies) {
        var rows = new ArrayList<List<String>>();
        rows.add(Tally.headings());
        tallies.forEach(tally -> rows.add(tally.row()));
        return rows;
    }

    /// A part of the grid, and how much of it each reader reads.
    private static final class Breakdown {
        private final List<Tally> all;
        private final int[] read;
        private int frames;

        Breakdown(List<Tally> all) {
            this.all = all;
            read = new int[all.size()];
        }

        void count(List<Tally> reading) {
            frames++;
            for (int i = 0; i < read.length; i++) {
                read[i] += reading.contains(all.get(i)) ? 1 : 0;
            }
        }

        List<String> row(String words) {
            var row = new ArrayList<String>();
            row.add(words);
            for (int one : read) {
                row.add(String.format(Locale.ROOT, "%.1f", 100.0 * one / frames));
            }
            return row;
        }
    }
}
