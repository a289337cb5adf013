package org.gatehouse.ticketing.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisorReasonTest {
    @Test
    void aReasonIsKeptWithoutTheSpacesAroundIt() {
        assertThat(new SupervisorReason(" sur la liste des invités ").text()).isEqualTo("sur la liste des invités");
        assertThat(new SupervisorReason("x".repeat(200)).text()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \t ", "a\u0000b", "\u202Eabc", "a\nb", "\u001B[2J", "\uD800"})
    void whatSaysNothingOrCannotBeSeenIsNoReason(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SupervisorReason(text));
    }

    @Test
    void noReasonIsLongerThan200Characters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SupervisorReason("x".repeat(201)));
    }
}
