package org.gatehouse.proving.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.gatehouse.proving.disk.FaultyDisk;
import org.gatehouse.proving.simulation.Simulation.Outcome;
import org.gatehouse.proving.simulation.Simulation.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final int WORLDS = 1000;
    private static final int TWICE = 20;

    private final Simulation simulation = new Simulation(Settings.standard());

    @BeforeAll
    static void onlyWhereTheDiskCanBeChosen() {
        assumeTrue(FaultyDisk.whyNot().isEmpty());
        Silence.fall();
    }

    @Test
    void everyWorldKeepsThePromises() throws Exception {
        var broken = played(LongStream.rangeClosed(1, WORLDS).toArray()).stream()
                .flatMap(outcome -> outcome.violation().stream()).map(Report::text).toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void theSameSeedPlaysTheSameWorldToTheLetter() throws Exception {
        var seeds = LongStream.rangeClosed(1, TWICE).toArray();

        assertThat(digests(seeds)).isEqualTo(digests(seeds)).doesNotHaveDuplicates();
    }

    private List<String> digests(long... seeds) throws Exception {
        return played(seeds).stream().map(Outcome::digest).toList();
    }

    private List<Outcome> played(long... seeds) throws Exception {
        List<Callable<Outcome>> worlds = LongStream.of(seeds)
                .<Callable<Outcome>>mapToObj(seed -> () -> simulation.play(seed, line -> {})).toList();
        var outcomes = new ArrayList<Outcome>();
        try (var players = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var one : players.invokeAll(worlds)) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
