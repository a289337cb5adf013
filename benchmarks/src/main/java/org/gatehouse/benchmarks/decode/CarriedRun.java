package org.gatehouse.benchmarks.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;

/// How many pictures a guest waits until the ticket that he carries up to the camera is read.
public final class CarriedRun implements Measurement {
    private static final int PICTURES = 45;
    private static final int WARM_UP = 2;

    private final int times;
    private final SigningKey key = SigningKey.of(Bytes.of(new byte[32]));

    private CarriedRun(int times) {
        this.times = times;
    }

    /// @param options `--quick` for a fifth of it
    public static CarriedRun of(List<String> options) {
        return new CarriedRun(options.contains("--quick") ? 3 : 15);
    }

    @Override
    public String name() {
        return "carried";
    }

    @Override
    public void run(Report report) {
        var contenders = Contender.live();
        var tallies = Tally.of(contenders);
        for (int i = 0; i < WARM_UP; i++) {
            waits(new Carried(Carrying.all()[i], -1 - i, key), tallies);
        }
        tallies.forEach(Tally::restart);
        report.table("carried: pictures until a ticket is read, of " + PICTURES + " at 30 a second", waiting(tallies));
        report.table("carried: all pictures, until each had read", DecodeRun.rows(tallies));
        report.limits("carried: what it costs", bars(tallies));
        contenders.forEach(Contender::close);
    }

    private static List<Limit> bars(List<Tally> tallies) {
        var ours = tallies.getFirst();
        return List.of(Limit.exactly("wrong", ours.wrong(), 0, "reads"),
                Limit.atMost("CPU a picture, median beside ZXing's",
                        (double) ours.cpu().median() / tallies.get(1).cpu().median(), 2.5, "×"),
                Limit.atMost("CPU a picture, p99", ours.cpu().quantile(0.99) / 1e6, 33, "ms"));
    }

    private List<List<String>> waiting(List<Tally> tallies) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("a ticket", "Gatehouse: read", "median", "p90", "ZXing: read", "median", "p90",
                "BoofCV: read", "median", "p90"));
        for (var how : Carrying.all()) {
            var waited = new ArrayList<long[]>();
            for (int seed = 0; seed < times; seed++) {
                waited.add(waits(new Carried(how, seed, key), tallies));
            }
            rows.add(row(how, waited, tallies.size()));
        }
        return rows;
    }

    private static List<String> row(Carrying how, List<long[]> waited, int readers) {
        var row = new ArrayList<String>();
        row.add(how.words());
        for (int i = 0; i < readers; i++) {
            int reader = i;
            var sample = Sample.of(waited.stream().mapToLong(each -> each[reader]).toArray());
            row.add(waited.stream().filter(each -> each[reader] <= PICTURES).count() + "/" + waited.size());
            row.add(pictures(sample.median()));
            row.add(pictures(sample.quantile(0.9)));
        }
        return row;
    }

    private static String pictures(long waited) {
        return waited > PICTURES ? "never" : String.valueOf(waited);
    }

    /// How many pictures each reader needed; one more than there are where it never read.
    private static long[] waits(Carried carried, List<Tally> tallies) {
        var waited = new long[tallies.size()];
        Arrays.fill(waited, PICTURES + 1);
        for (int index = 0; index < PICTURES; index++) {
            var picture = carried.picture(index);
            for (int reader = 0; reader < waited.length; reader++) {
                if (waited[reader] > PICTURES && tallies.get(reader).take(picture, Optional.of(carried.code()))
                        .kind() == Tally.Outcome.Kind.READ) {
                    waited[reader] = index + 1;
                }
            }
            if (Arrays.stream(waited).allMatch(each -> each <= PICTURES)) {
                break;
            }
        }
        return waited;
    }
}
