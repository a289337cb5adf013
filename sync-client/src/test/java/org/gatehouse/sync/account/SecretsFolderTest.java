package org.gatehouse.sync.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.sync.account.Secrets.Protection;
import org.gatehouse.sync.account.SecretsUnavailable.Reason;
import org.gatehouse.sync.account.Unlocking.WithoutKeychain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFolderTest {
    private static final String TOKEN = "the refresh token of ada@nordlicht.example";

    private final Drawer keychain = new Drawer();

    @TempDir
    private Path folder;

    @Test
    void aSecretIsThereAtTheNextStart() {
        open().keep("token", TOKEN);

        assertThat(open().find("token")).contains(TOKEN);
    }

    @Test
    void whatWasNeverKeptOrIsForgottenIsNotFound() {
        var secrets = open();
        secrets.keep("token", TOKEN);

        secrets.forget("token");
        secrets.forget("never there");

        assertThat(secrets.find("token")).isEmpty();
        assertThat(open().find("token")).isEmpty();
    }

    @Test
    void theKeyIsInTheKeychainWhereThereIsOne() {
        assertThat(open().protection()).isEqualTo(Protection.KEYCHAIN);
        assertThat(folder.resolve(SecretsFolder.KEY_FILE)).doesNotExist();
    }

    @Test
    void withoutKeychainTheKeyIsAFileForItsOwnerAlone() throws IOException {
        keychain.closed = true;

        open().keep("token", TOKEN);

        assertThat(open().protection()).isEqualTo(Protection.KEY_FILE);
        assertThat(open().find("token")).contains(TOKEN);
        for (var name : new String[]{SecretsFolder.FILE, SecretsFolder.KEY_FILE}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aKeychainThatTakesAndDoesNotGiveIsNotTrusted() {
        keychain.forgetful = true;

        assertThat(open().protection()).isEqualTo(Protection.KEY_FILE);
    }

    @Test
    void aKeychainThatDoesNotOpenAnyMoreIsSaidAndNothingIsLost() {
        open().keep("token", TOKEN);
        keychain.closed = true;
        assertUnavailable(Reason.KEYCHAIN_CLOSED);

        keychain.closed = false;

        assertThat(open().find("token")).contains(TOKEN);
    }

    @Test
    void aKeychainThatHasLostTheKeyIsSaid() {
        open().keep("token", TOKEN);

        keychain.content.clear();

        assertUnavailable(Reason.KEYCHAIN_CLOSED);
    }

    @Test
    void noSecretCanBeReadFromTheDisk() throws IOException {
        open().keep("token", TOKEN);

        assertThat(Files.readString(folder.resolve(SecretsFolder.FILE), StandardCharsets.ISO_8859_1))
                .doesNotContain("ada@", TOKEN.substring(0, 12));
    }

    @Test
    void oneSecretCannotBePassedOffAsAnother() throws IOException {
        open().keep("token", TOKEN);
        var file = folder.resolve(SecretsFolder.FILE);
        Files.writeString(file, Files.readString(file).replace("\"token\"", "\"device key\""));

        assertThatThrownBy(() -> open().find("device key")).isInstanceOfSatisfying(SecretsUnavailable.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.FILE));
    }

    @Test
    void aDamagedFileIsSaidAndNotReplaced() throws IOException {
        open().keep("token", TOKEN);
        var file = folder.resolve(SecretsFolder.FILE);
        Files.writeString(file, "{\"protection\":");

        assertUnavailable(Reason.FILE);
        assertThat(file).hasContent("{\"protection\":");
    }

    @Test
    void aPassphraseOpensWhatItSealed() {
        var passphrase = "correct horse battery staple".toCharArray();
        folder().open(passphrase).keep("token", TOKEN);

        var again = folder().open(passphrase);

        assertThat(again.find("token")).contains(TOKEN);
        assertThat(again.protection()).isEqualTo(Protection.PASSPHRASE);
        assertThat(keychain.content).isEmpty();
    }

    @Test
    void anotherPassphraseOpensNothing() {
        folder().open("correct horse battery staple".toCharArray());

        assertThatThrownBy(() -> folder().open("wrong horse".toCharArray())).isInstanceOfSatisfying(
                SecretsUnavailable.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_PASSPHRASE));
        assertUnavailable(Reason.WRONG_PASSPHRASE);
    }

    @Test
    void nobodyIsAskedWhereThereIsAKeychainOrNobodyWantsAPassphrase() {
        assertThat(folder().unlock(WithoutKeychain.PASSPHRASE)).isInstanceOfSatisfying(Unlocking.Open.class,
                open -> assertThat(open.secrets().protection()).isEqualTo(Protection.KEYCHAIN));
    }

    @Test
    void withoutAKeychainAKeyFileDoesUnlessTheOrganizerWantsAPassphrase() {
        keychain.closed = true;
        assertThat(folder().unlock(WithoutKeychain.PASSPHRASE))
                .isEqualTo(new Unlocking.Passphrase(Unlocking.Purpose.CHOOSE));
        assertThat(folder).isEmptyDirectory();

        assertThat(folder().unlock(WithoutKeychain.KEY_FILE)).isInstanceOfSatisfying(Unlocking.Open.class,
                open -> assertThat(open.secrets().protection()).isEqualTo(Protection.KEY_FILE));
    }

    @Test
    void secretsSealedWithAPassphraseAreAskedForItWhateverIsWantedNow() {
        keychain.closed = true;
        folder().open("correct horse battery staple".toCharArray()).keep("token", TOKEN);
        keychain.closed = false;

        for (var wish : WithoutKeychain.values()) {
            assertThat(folder().unlock(wish)).isEqualTo(new Unlocking.Passphrase(Unlocking.Purpose.ENTER));
        }
    }

    @Test
    void aPassphraseThatIsWantedLaterSealsEverythingAnewAndTheKeyFileGoes() {
        keychain.closed = true;
        open().keep("token", TOKEN);
        assertThat(folder().unlock(WithoutKeychain.PASSPHRASE))
                .isEqualTo(new Unlocking.Passphrase(Unlocking.Purpose.CHOOSE));

        var sealed = folder().open("correct horse battery staple".toCharArray());

        assertThat(sealed.find("token")).contains(TOKEN);
        assertThat(folder.resolve(SecretsFolder.KEY_FILE)).doesNotExist();
        assertThat(folder().open("correct horse battery staple".toCharArray()).find("token")).contains(TOKEN);
        assertThatThrownBy(() -> folder().open("wrong horse".toCharArray())).isInstanceOfSatisfying(
                SecretsUnavailable.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_PASSPHRASE));
    }

    @Test
    void aFileThatAsksForAllMemoryIsNotObeyed() throws IOException {
        keychain.closed = true;
        folder().open("correct horse battery staple".toCharArray());
        var file = folder.resolve(SecretsFolder.FILE);
        Files.writeString(file, Files.readString(file).replace("65536", "2147483647"));

        assertThatThrownBy(() -> folder().open("correct horse battery staple".toCharArray()))
                .isInstanceOf(SecretsUnavailable.class);
    }

    private void assertUnavailable(Reason reason) {
        assertThatThrownBy(this::open).isInstanceOfSatisfying(SecretsUnavailable.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Secrets open() {
        return folder().open();
    }

    private SecretsFolder folder() {
        return new SecretsFolder(folder, new SecureRandom(), keychain);
    }

    /// A keychain that can be closed and can lose what it was given.
    private static final class Drawer implements Keychain {
        final Map<String, String> content = new HashMap<>();
        boolean closed;
        boolean forgetful;

        @Override
        public Optional<String> find(String name) throws KeychainClosed {
            complainWhereClosed();
            return Optional.ofNullable(content.get(name));
        }

        @Override
        public void keep(String name, String secret) throws KeychainClosed {
            complainWhereClosed();
            if (!forgetful) {
                content.put(name, secret);
            }
        }

        private void complainWhereClosed() throws KeychainClosed {
            if (closed) {
                throw new KeychainClosed(new IllegalStateException("locked"));
            }
        }
    }
}
