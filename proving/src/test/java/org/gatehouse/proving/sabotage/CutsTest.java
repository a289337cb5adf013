package org.gatehouse.proving.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CutsTest {
    private static final ClassLoader OURS = CutsTest.class.getClassLoader();

    static List<Fault> all() {
        return Faults.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFaultHasSomethingToCutAndLeavesClassesThatLoad(Fault fault) throws ClassNotFoundException {
        var sabotaged = new SabotagedClasses(OURS, fault);

        for (var cut : fault.cuts()) {
            var loaded = Class.forName(cut.className(), true, sabotaged);
            assertThat(loaded.getClassLoader()).isSameAs(sabotaged);
            assertThat(loaded.getDeclaredMethods()).isNotEmpty();
        }
    }

    @Test
    void noTwoFaultsShareAName() {
        assertThat(Faults.all()).extracting(Fault::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void aFaultWhoseTargetIsGoneIsToldAndNotPassedOver() {
        var gone = Fault.of("gone", "a call that nobody makes",
                new Cut("sync.store.Recorder", "attempt", Knives.leaveOut("Recorder.pray")));

        assertThatThrownBy(() -> new SabotagedClasses(OURS, gone)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sync.store.Recorder.attempt");
    }
}
