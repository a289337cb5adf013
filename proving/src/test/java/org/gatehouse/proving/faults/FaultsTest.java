package org.gatehouse.proving.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.gatehouse.proving.disk.FaultyDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every fault of `./gatehouse faults`, in short.
class FaultsTest {
    private static final List<String> BENEATH_SQLITE = List.of("power", "sync", "full");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, {1} times")
    @CsvSource(textBlock = """
            kill,    6
            power,  30
            sync,   20
            full,   20
            bits,   40
            two,   300
            network, 30
            clock, 300
            """)
    void theGateKeepsItsPromises(String name, int times) throws Exception {
        var fault = FaultsMain.faults().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        var whyNot = FaultyDisk.whyNot();
        assumeTrue(whyNot.isEmpty() || !BENEATH_SQLITE.contains(name), whyNot::toString);

        var findings = fault.befall(new Trial(folder, times, 20260704, line -> {}));

        System.out.printf("%s: %s%n", name, String.join("; ", findings.figures()));
        assertThat(findings.broken()).isEmpty();
        assertThat(findings.kept()).isNotEmpty();
    }

    @Test
    void everyFaultIsTried() throws Exception {
        var cases = FaultsTest.class.getDeclaredMethod("theGateKeepsItsPromises", String.class, int.class)
                .getAnnotation(CsvSource.class).textBlock();

        assertThat(cases.lines().map(line -> line.split(",")[0].strip())).containsExactlyElementsOf(
                FaultsMain.faults().stream().map(Fault::name).toList());
    }

    @Test
    void whatIsAskedIsReadAndAnythingElseRefused() {
        var known = FaultsMain.faults();

        var asked = FaultsMain.Asked.of(List.of("kill", "--times", "7", "--seed", "3"), known);
        assertThat(asked.faults()).extracting(Fault::name).containsExactly("kill");
        assertThat(asked.times()).hasValue(7);
        assertThat(asked.seed()).isEqualTo(3);
        assertThat(FaultsMain.Asked.of(List.of("all"), known).faults()).isEqualTo(known);
        for (var wrong : List.of(List.of("flood"), List.of("kill", "--times"), List.of("kill", "--times", "0"),
                List.of("kill", "--seed", "x"))) {
            assertThatThrownBy(() -> FaultsMain.Asked.of(wrong, known)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
