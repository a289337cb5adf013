package org.gatehouse.proving.sabotage;

import java.util.List;

/// Something wrong with the programs, on purpose.
///
/// @param name short, for tables and commands
/// @param what is wrong, as one would tell it
public record Fault(String name, String what, List<Cut> cuts) {
    public Fault {
        cuts = List.copyOf(cuts);
    }

    static Fault of(String name, String what, Cut... cuts) {
        return new Fault(name, what, List.of(cuts));
    }

    @Override
    public String toString() {
        return name;
    }
}
