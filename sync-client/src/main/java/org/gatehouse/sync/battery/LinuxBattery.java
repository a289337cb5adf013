package org.gatehouse.sync.battery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.gatehouse.ticketing.wire.Heartbeat.Power;

/// Reads what the kernel says (Documentation/ABI/testing/sysfs-class-power): a folder for each supply. A mouse's or a
/// phone's battery has the scope *Device* and is not the machine's.
///
/// @param supplies usually `/sys/class/power_supply`
record LinuxBattery(Path supplies) implements BatteryGauge {
    private static final String DRAINING = "Discharging";

    @Override
    public Optional<Battery> read() {
        try (var all = Files.list(supplies)) {
            var batteries = all.filter(LinuxBattery::isTheMachines).toList();
            var percent = percent(batteries);
            return percent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Battery((int) Math.round(percent.getAsDouble()), power(batteries)));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private static boolean isTheMachines(Path supply) {
        return text(supply, "type").equals("Battery") && !text(supply, "scope").equals("Device")
                && !text(supply, "capacity").isEmpty();
    }

    /// By energy where every battery tells it, so that a large one counts for more.
    private static OptionalDouble percent(List<Path> batteries) {
        double full = batteries.stream().mapToDouble(number("energy_full")).sum();
        double now = batteries.stream().mapToDouble(number("energy_now")).sum();
        return full > 0 && now > 0
                ? OptionalDouble.of(100 * now / full)
                : batteries.stream().mapToDouble(number("capacity")).average();
    }

    private static Power power(List<Path> batteries) {
        return batteries.stream().anyMatch(battery -> text(battery, "status").equals(DRAINING))
                ? Power.DRAINING
                : Power.CHARGING;
    }

    /// Not a number where one battery does not say, and so is any sum with it.
    private static ToDoubleFunction<Path> number(String name) {
        return supply -> {
            var text = text(supply, name);
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        };
    }

    private static String text(Path supply, String name) {
        try {
            return Files.readString(supply.resolve(name)).strip();
        } catch (IOException absent) {
            return "";
        }
    }
}
