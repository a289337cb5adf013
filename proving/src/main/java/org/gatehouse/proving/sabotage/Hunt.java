package org.gatehouse.proving.sabotage;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// The search for a fault: worlds are played with the sabotaged programs until one shows that something is wrong.
public final class Hunt {
    /// What gave a fault away.
    ///
    /// @param seed of the world that did
    /// @param invariant of the nine; 0 where a verdict was not what the evidence says, or a time not true
    public record Finding(long seed, int invariant, String text) {}

    private Hunt() {}

    /// @param seeds of the worlds, in the order in which they are played
    public static Optional<Finding> find(Fault fault, LongStream seeds) {
        var player = player(new SabotagedClasses(Hunt.class.getClassLoader(), fault));
        return seeds.mapToObj(player).flatMap(Optional::stream).findFirst();
    }

    @SuppressWarnings("unchecked")
    private static LongFunction<Optional<Finding>> player(ClassLoader sabotaged) {
        try {
            return (LongFunction<Optional<Finding>>) sabotaged.loadClass(Player.class.getName())
                    .getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
