package org.gatehouse.proving.simulation;

import java.util.EnumMap;
import java.util.Map;

/// How much of what happens in a world, chosen once: some worlds have no partitions at all, some hardly anything else.
/// Where everything always happens, much never does.
final class Climate {
    private final Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
    private final Map<Act, Integer> acts = new EnumMap<>(Act.class);
    private final int stormy;

    private Climate(Chance chance) {
        for (var mishap : Mishap.values()) {
            mishaps.put(mishap, chance.oneIn(2) ? 0 : 1 + chance.below(8));
        }
        for (var act : Act.values()) {
            boolean left = act.isFault() && chance.percent(40);
            acts.put(act, left ? 0 : act.weight() * (50 + chance.below(150)));
        }
        stormy = chance.oneIn(4) ? 0 : chance.below(35);
    }

    static Climate of(Chance chance) {
        return new Climate(chance);
    }

    Act act(Chance chance) {
        return drawn(acts, chance);
    }

    /// What becomes of one request.
    Mishap mishap(Chance chance) {
        boolean some = mishaps.values().stream().anyMatch(weight -> weight > 0);
        return some && chance.percent(stormy) ? drawn(mishaps, chance) : Mishap.NONE;
    }

    private static <T extends Enum<T>> T drawn(Map<T, Integer> weights, Chance chance) {
        int all = weights.values().stream().mapToInt(Integer::intValue).sum();
        int at = chance.below(all);
        for (var entry : weights.entrySet()) {
            at -= entry.getValue();
            if (at < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
