package org.gatehouse.sync.account;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.gatehouse.sync.account.Unlocking.WithoutKeychain;

/// Which cloud a program talks to: a small properties file that the cloud's administrator hands out.
///
/// ```
/// region = eu-central-1
/// userPoolId = eu-central-1_AbCdEf123
/// clientId = 4a1b2c3d4e5f6g7h8i9j0k1l2m
/// api = https://api.example.org
/// # only where Cognito is not AWS's own
/// cognitoEndpoint = http://127.0.0.1:9229
/// # only where a machine without a keychain must ask for a passphrase at each start
/// withoutKeychain = passphrase
/// ```
///
/// @param userPoolId      `region_name`; the part behind the underscore takes part in signing in
/// @param clientId        the app client, which has no secret
/// @param api             where the ticketing API is, without a slash at its end
/// @param cognitoEndpoint empty for AWS's own
/// @param withoutKeychain what becomes of secrets where the system keeps none
public record CloudConfig(String region, String userPoolId, String clientId, URI api, Optional<URI> cognitoEndpoint,
        WithoutKeychain withoutKeychain) {
    /// One that asks nobody for a passphrase.
    public CloudConfig(String region, String userPoolId, String clientId, URI api, Optional<URI> cognitoEndpoint) {
        this(region, userPoolId, clientId, api, cognitoEndpoint, WithoutKeychain.KEY_FILE);
    }

    /// Reads the file.
    ///
    /// @throws BadCloudConfig with everything that is wrong with it
    public static CloudConfig read(Path file) throws BadCloudConfig {
        var values = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (NoSuchFileException e) {
            throw new BadCloudConfig(file, new ConfigFault.FileMissing());
        } catch (IOException | IllegalArgumentException e) {
            throw new BadCloudConfig(file, new ConfigFault.Unreadable(String.valueOf(e.getMessage())));
        }
        return new ConfigReader(file, values).read();
    }

    /// What takes part in signing in: the pool's name without its region.
    String poolName() {
        return userPoolId.substring(userPoolId.indexOf('_') + 1);
    }
}
