package org.gatehouse.sync.account;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.sync.account.ConfigFault.Form;
import org.gatehouse.sync.account.Unlocking.WithoutKeychain;

/// Turns the lines of a configuration file into a [CloudConfig], collecting everything that is wrong on the way.
final class ConfigReader {
    private static final Pattern REGION = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
    private static final Pattern USER_POOL_ID = Pattern.compile("[\\w-]{1,40}_[0-9a-zA-Z]{1,40}");
    private static final Pattern CLIENT_ID = Pattern.compile("[\\w+]{1,128}");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final URI NOWHERE = URI.create("https://invalid");

    private final Path file;
    private final Properties values;
    private final List<ConfigFault> faults = new ArrayList<>();

    ConfigReader(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    CloudConfig read() throws BadCloudConfig {
        var config = new CloudConfig(text("region", REGION, Form.REGION),
                text("userPoolId", USER_POOL_ID, Form.USER_POOL_ID), text("clientId", CLIENT_ID, Form.CLIENT_ID),
                address("api", value("api")), cognitoEndpoint(), withoutKeychain());
        if (!faults.isEmpty()) {
            throw new BadCloudConfig(file, faults);
        }
        return config;
    }

    private Optional<URI> cognitoEndpoint() {
        var value = values.getProperty("cognitoEndpoint", "").strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(address("cognitoEndpoint", value));
    }

    private WithoutKeychain withoutKeychain() {
        var value = values.getProperty("withoutKeychain", "key-file").strip();
        if (!value.equals("passphrase") && !value.equals("key-file")) {
            faults.add(new ConfigFault.ValueWrong("withoutKeychain", value, Form.WITHOUT_KEYCHAIN));
        }
        return value.equals("passphrase") ? WithoutKeychain.PASSPHRASE : WithoutKeychain.KEY_FILE;
    }

    private String text(String key, Pattern pattern, Form form) {
        var value = value(key);
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            faults.add(new ConfigFault.ValueWrong(key, value, form));
        }
        return value;
    }

    private URI address(String key, String value) {
        if (value.isEmpty()) {
            return NOWHERE;
        }
        try {
            var address = URI.create(value.replaceFirst("/+$", ""));
            if (isWebAddress(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below, with the other ways to be wrong
        }
        faults.add(new ConfigFault.ValueWrong(key, value, Form.WEB_ADDRESS));
        return NOWHERE;
    }

    private static boolean isWebAddress(URI address) {
        var host = address.getHost();
        return host != null && ("https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(host));
    }

    private String value(String key) {
        var value = values.getProperty(key, "").strip();
        if (value.isEmpty()) {
            faults.add(new ConfigFault.ValueMissing(key));
        }
        return value;
    }
}
