package org.gatehouse.sync.battery;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells how much is left in the machine's battery. Never keeps whoever asks waiting, and never fails: a machine
/// without one, or one that does not say, has none.
@FunctionalInterface
public interface BatteryGauge {
    Optional<Battery> read();

    static BatteryGauge none() {
        return Optional::empty;
    }

    /// Asks the system: files on Linux, a program of the system elsewhere.
    static BatteryGauge ofThisMachine() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("linux")) {
            return new LinuxBattery(Path.of("/sys/class/power_supply"));
        }
        if (system.contains("mac")) {
            return AskedProgram.of(List.of("/usr/bin/pmset", "-g", "batt"), MacBattery::read);
        }
        return system.contains("windows") ? AskedProgram.of(WindowsBattery.COMMAND, WindowsBattery::read) : none();
    }
}
