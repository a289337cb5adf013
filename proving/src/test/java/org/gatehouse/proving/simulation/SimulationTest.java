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

    private static final Simulation SIMULATION = new Simulation(Settings.standard());

    private static List<Outcome> once = List.of();

    @BeforeAll
    static void everyWorldIsPlayedWhereTheDiskCanBeChosen() throws Exception {
        assumeTrue(FaultyDisk.whyNot().isEmpty());
        Silence.fall();
        once = played(LongStream.rangeClosed(1, WORLDS));
    }

    @Test
    void everyWorldKeepsThePromises() {
        assertThat(once.stream().flatMap(outcome -> outcome.violation().stream()).map(Report::text)).isEmpty();
    }

    @Test
    void theSameSeedPlaysTheSameWorldToTheLetter() throws Exception {
        var again = played(LongStream.rangeClosed(1, TWICE));

        assertThat(digests(again)).isEqualTo(digests(once.subList(0, TWICE))).doesNotHaveDuplicates();
    }

    private static List<String> digests(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::digest).toList();
    }

    private static List<Outcome> played(LongStream seeds) throws Exception {
        List<Callable<Outcome>> worlds = seeds
                .<Callable<Outcome>>mapToObj(seed -> () -> SIMULATION.play(seed, line -> {})).toList();
        var outcomes = new ArrayList<Outcome>();
        try (var players = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var one : players.invokeAll(worlds)) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
