package org.gatehouse.sync.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gatehouse.sync.account.ConfigFault.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudConfigTest {
    private static final String GOOD = """
            region = eu-central-1
            userPoolId = eu-central-1_AbCdEf123
            clientId = 4a1b2c3d4e5f6g7h8i9j0k1l2m
            api = https://api.nordlicht.example/
            """;

    @TempDir
    private Path folder;

    @Test
    void aCompleteFileIsRead() throws Exception {
        var config = CloudConfig.read(file(GOOD));

        assertThat(config).isEqualTo(new CloudConfig("eu-central-1", "eu-central-1_AbCdEf123",
                "4a1b2c3d4e5f6g7h8i9j0k1l2m", URI.create("https://api.nordlicht.example"), Optional.empty()));
        assertThat(config.poolName()).isEqualTo("AbCdEf123");
    }

    @Test
    void theCognitoEndpointMayBeNamed() throws Exception {
        var config = CloudConfig.read(file(GOOD + "cognitoEndpoint = http://127.0.0.1:9229\n"));

        assertThat(config.cognitoEndpoint()).contains(URI.create("http://127.0.0.1:9229"));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() throws Exception {
        var bad = refusal(file("region = eu-central-1\nclientId=\n"));

        assertThat(bad.faults()).containsExactly(new ConfigFault.ValueMissing("userPoolId"),
                new ConfigFault.ValueMissing("clientId"), new ConfigFault.ValueMissing("api"));
        assertThat(bad).hasMessageContaining("Add a line \"userPoolId = …\"");
    }

    @ParameterizedTest
    @CsvSource({"region, Frankfurt am Main, REGION", "userPoolId, AbCdEf123, USER_POOL_ID", "clientId, a b, CLIENT_ID",
            "api, api.nordlicht.example, WEB_ADDRESS", "api, http://api.nordlicht.example, WEB_ADDRESS",
            "api, https://, WEB_ADDRESS", "withoutKeychain, perhaps, WITHOUT_KEYCHAIN",
            "cognitoEndpoint, ftp://127.0.0.1, WEB_ADDRESS"})
    void aWrongValueIsNamedWithWhatItShouldBe(String key, String value, Form form) throws Exception {
        var bad = refusal(file(GOOD + key + " = " + value + "\n"));

        assertThat(bad.faults()).containsExactly(new ConfigFault.ValueWrong(key, value, form));
        assertThat(bad).hasMessageContaining(key + " = " + value).hasMessageContaining("Correct that line.");
    }

    @Test
    void aMissingFileIsSaidWithWhereToGetIt() {
        var bad = refusal(folder.resolve("nowhere.properties"));

        assertThat(bad.faults()).containsExactly(new ConfigFault.FileMissing());
        assertThat(bad).hasMessageContaining("Ask whoever runs your cloud");
    }

    @Test
    void whatIsNoTextIsSaid() throws Exception {
        var file = folder.resolve("cloud.properties");
        Files.write(file, new byte[]{(byte) 0xff, (byte) 0xfe, 0, 'x'});

        assertThat(refusal(file).faults()).hasSize(1).first().isInstanceOf(ConfigFault.Unreadable.class);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("cloud.properties"), content);
    }

    private static BadCloudConfig refusal(Path file) {
        return catchThrowableOfType(BadCloudConfig.class, () -> CloudConfig.read(file));
    }
}
