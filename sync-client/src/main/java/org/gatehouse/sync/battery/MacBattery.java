package org.gatehouse.sync.battery;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.ticketing.wire.Heartbeat.Power;

/// Reads what `pmset -g batt` prints: `-InternalBattery-0 (id=…)	73%; discharging; 4:05 remaining present: true`.
final class MacBattery {
    private static final Pattern INTERNAL = Pattern.compile("-InternalBattery\\S*[^\\n]*?(\\d{1,3})%;\\s*([^;\\n]+);");

    private MacBattery() {}

    static Optional<Battery> read(String printed) {
        var found = INTERNAL.matcher(printed);
        return found.find()
                ? Optional.of(new Battery(Integer.parseInt(found.group(1)),
                        found.group(2).strip().equals("discharging") ? Power.DRAINING : Power.CHARGING))
                : Optional.empty();
    }
}
