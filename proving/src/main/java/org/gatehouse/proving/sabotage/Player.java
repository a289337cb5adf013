package org.gatehouse.proving.sabotage;

import java.util.Optional;
import java.util.function.LongFunction;
import org.gatehouse.proving.sabotage.Hunt.Finding;
import org.gatehouse.proving.simulation.Simulation;

/// Plays worlds of a given seed with the programs it was loaded with, and tells what must not have been.
public final class Player implements LongFunction<Optional<Finding>> {
    private final Simulation simulation = new Simulation(Simulation.Settings.standard());

    @Override
    public Optional<Finding> apply(long seed) {
        return simulation.run(seed).map(found -> new Finding(seed, found.invariant(), found.text()));
    }
}
