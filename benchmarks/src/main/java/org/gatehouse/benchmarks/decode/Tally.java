package org.gatehouse.benchmarks.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.scanner.picture.GreyPicture;

/// What one reader made of many pictures.
final class Tally {
    private final Contender contender;
    private final List<Long> nanos = new ArrayList<>();
    private int read;
    private int wrong;

    Tally(Contender contender) {
        this.contender = contender;
    }

    static List<Tally> of(List<Contender> contenders) {
        return contenders.stream().map(Tally::new).toList();
    }

    /// An empty one for the same reader.
    Tally another() {
        return new Tally(contender);
    }

    /// What came of one picture.
    ///
    /// @param nanos of the processor's time
    record Outcome(Kind kind, long nanos) {
        enum Kind {
            READ, NOT_READ, WRONG
        }
    }

    /// @param truth what is to be read; empty where nobody knows
    Outcome take(GreyPicture picture, Optional<String> truth) {
        long before = contender.cpu();
        var text = contender.read(picture);
        long taken = contender.cpu() - before;
        boolean right = text.isPresent() && truth.map(text.get().strip()::equals).orElse(true);
        var kind = right ? Outcome.Kind.READ : text.isPresent() ? Outcome.Kind.WRONG : Outcome.Kind.NOT_READ;
        var outcome = new Outcome(kind, taken);
        add(outcome);
        return outcome;
    }

    void add(Outcome outcome) {
        nanos.add(outcome.nanos());
        switch (outcome.kind()) {
            case READ -> read++;
            case WRONG -> wrong++;
            case NOT_READ -> {
            }
        }
    }

    /// Forgets what it has counted, not what it has learned.
    void restart() {
        nanos.clear();
        read = 0;
        wrong = 0;
    }

    int frames() {
        return nanos.size();
    }

    int read() {
        return read;
    }

    int wrong() {
        return wrong;
    }

    double percent() {
        return 100.0 * read / frames();
    }

    Sample cpu() {
        return Sample.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    static List<String> headings() {
        return List.of("reader", "read", "of", "%", "wrong", "CPU ms a frame (median)", "p99");
    }

    List<String> row() {
        return List.of(contender.name, String.valueOf(read), String.valueOf(frames()), "%.1f".formatted(percent()),
                String.valueOf(wrong), Sample.millis(cpu().median()), Sample.millis(cpu().quantile(0.99)));
    }
}
