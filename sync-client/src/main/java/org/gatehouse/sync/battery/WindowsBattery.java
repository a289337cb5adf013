package org.gatehouse.sync.battery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.ticketing.wire.Heartbeat.Power;

/// Reads what PowerShell says of CIM's class `Win32_Battery`: percent and status, one line for each battery.
final class WindowsBattery {
    static final List<String> COMMAND = List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command",
            "Get-CimInstance -ClassName Win32_Battery | ForEach-Object { \"$($_.EstimatedChargeRemaining) $($_.BatteryStatus)\" }");
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*(\\d{1,3}) (\\d{1,2})\\s*$");
    /// `BatteryStatus` of a battery that gives: discharging, low, critical.
    private static final List<Integer> DRAINING = List.of(1, 4, 5);

    private WindowsBattery() {}

    static Optional<Battery> read(String printed) {
        var batteries = LINE.matcher(printed).results().toList();
        var percent = batteries.stream().mapToInt(line -> Integer.parseInt(line.group(1))).average();
        boolean draining = batteries.stream().anyMatch(line -> DRAINING.contains(Integer.valueOf(line.group(2))));
        return percent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Battery((int) Math.round(percent.getAsDouble()),
                        draining ? Power.DRAINING : Power.CHARGING));
    }
}
