package org.gatehouse.sync.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.gatehouse.sync.account.Secrets.Protection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Only where there surely is no keychain: elsewhere a test would leave keys in a person's own.
@EnabledOnOs(OS.LINUX)
@DisabledIfEnvironmentVariable(named = "DBUS_SESSION_BUS_ADDRESS", matches = ".+")
class SystemKeychainTest {
    @Test
    void whereThereIsNoKeychainSecretsAreKeptAllTheSame(@TempDir Path folder) {
        new SecretsFolder(folder, new SecureRandom()).open().keep("token", "value");

        var again = new SecretsFolder(folder, new SecureRandom()).open();

        assertThat(again.find("token")).contains("value");
        assertThat(again.protection()).isEqualTo(Protection.KEY_FILE);
    }
}
