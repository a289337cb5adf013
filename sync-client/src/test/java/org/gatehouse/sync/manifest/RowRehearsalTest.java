package org.gatehouse.sync.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.StoreKeys;
import org.gatehouse.sync.store.StoreSettings;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowRehearsalTest {
    @TempDir
    Path folder;

    @Test
    void whatIsRehearsedIsReadToTheEndAndNothingOfItIsKept() throws IOException {
        var keys = new StoreKeys(DeviceId.parse("d1"), SigningKey.of(Bytes.of(new byte[32])), Bytes.of(new byte[32]));
        var clock = new TestClock(Instant.parse("2026-07-04T16:00:00Z"));
        try (var store = GateStore.open(folder, keys, StoreSettings.with(clock, new SecureRandom()))) {
            var rehearsal = new RowRehearsal(store::packer);

            assertThat(rehearsal.read(RowRehearsal.block())).isEqualTo(1_000);

            assertThat(store.manifest()).isEmpty();
            assertThat(store.sweep()).isFalse();
        }
    }
}
