package org.gatehouse.sync.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.ticketing.wire.Heartbeat.Power;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatteryTest {
    @TempDir
    Path supplies;

    @Test
    void onLinuxTheMachinesOwnBatteriesCountTogether() throws IOException {
        supply("AC", Map.of("type", "Mains", "online", "0"));
        supply("BAT0", Map.of("type", "Battery", "capacity", "100", "status", "Not charging", "energy_now", "20000000",
                "energy_full", "20000000"));
        supply("BAT1", Map.of("type", "Battery", "capacity", "25", "status", "Discharging", "energy_now", "15000000",
                "energy_full", "60000000"));
        supply("hidpp_battery_0", Map.of("type", "Battery", "scope", "Device", "capacity", "5", "status",
                "Discharging"));

        assertThat(new LinuxBattery(supplies).read()).contains(new Battery(44, Power.DRAINING));
    }

    @Test
    void onLinuxABatteryThatTellsNoEnergyTellsItsPercent() throws IOException {
        supply("BAT0", Map.of("type", "Battery", "capacity", "81", "status", "Charging"));

        assertThat(new LinuxBattery(supplies).read()).contains(new Battery(81, Power.CHARGING));
    }

    @Test
    void aMachineWithoutABatteryHasNone() throws IOException {
        assertThat(new LinuxBattery(supplies.resolve("none")).read()).isEmpty();
        supply("AC", Map.of("type", "Mains", "online", "1"));
        supply("BAT0", Map.of("type", "Battery", "capacity", "who knows", "status", "Unknown"));

        assertThat(new LinuxBattery(supplies).read()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "73%; discharging; 4:05 remaining present: true | 73 | DRAINING",
            "100%; charged; 0:00 remaining present: true | 100 | CHARGING",
            "9%; charging; (no estimate) present: true | 9 | CHARGING",
            "80%; AC attached; not charging present: true | 80 | CHARGING"})
    void onAMacWhatPmsetPrintsIsRead(String line, int percent, Power power) {
        var printed = "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=4653155)\t" + line + "\n";

        assertThat(MacBattery.read(printed)).contains(new Battery(percent, power));
        assertThat(MacBattery.read("Now drawing from 'AC Power'\n")).isEmpty();
    }

    @Test
    void onWindowsWhatPowerShellPrintsIsRead() {
        assertThat(WindowsBattery.read("64 1\r\n")).contains(new Battery(64, Power.DRAINING));
        assertThat(WindowsBattery.read("64 2\r\n90 2\r\n")).contains(new Battery(77, Power.CHARGING));
        assertThat(WindowsBattery.read("")).isEmpty();
        assertThat(WindowsBattery.read("Get-CimInstance : Access denied\r\n")).isEmpty();
    }

    @Test
    void aProgramIsAskedBesideAndOneThatIsNotThereIsNoFailure() throws InterruptedException {
        var absent = AskedProgram.of(List.of(supplies.resolve("pmset").toString()), MacBattery::read);
        var echo = AskedProgram.of(List.of("sh", "-c", "echo 64 1"), WindowsBattery::read);

        assertThat(absent.read()).isEmpty();
        for (int i = 0; i < 500 && echo.read().isEmpty(); i++) {
            Thread.sleep(Duration.ofMillis(10));
        }

        assertThat(echo.read()).isEqualTo(Optional.of(new Battery(64, Power.DRAINING)));
        assertThat(absent.read()).isEmpty();
    }

    private void supply(String name, Map<String, String> files) throws IOException {
        var folder = Files.createDirectory(supplies.resolve(name));
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n");
        }
    }
}
