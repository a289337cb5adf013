package org.gatehouse.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.ticketing.manifest.GatePolicy;
import org.junit.jupiter.api.Test;

/// What an earlier release has stored is read by this one.
class StoredFormsTest {
    private final Json json = new Json();

    @Test
    void aPolicyOfBeforeThereWereAddressesAndSupervisors() {
        var old = """
                {"holders": "SHOWN", "unpaid": "REFUSED", "mostBySignature": 200}""";

        assertThat(json.readOwn(old, GatePolicy.class)).isEqualTo(GatePolicy.standard());
    }
}
