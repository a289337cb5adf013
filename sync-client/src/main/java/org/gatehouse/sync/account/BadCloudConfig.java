package org.gatehouse.sync.account;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A [CloudConfig] file cannot be used.
///
/// [#faults] are for the screens, which have words of their own; the message is for logs and command lines.
public final class BadCloudConfig extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient List<ConfigFault> faults;

    BadCloudConfig(Path file, ConfigFault fault) {
        this(file, List.of(fault));
    }

    BadCloudConfig(Path file, List<ConfigFault> faults) {
        super(faults.stream().map(fault -> sentence(file, fault)).collect(Collectors.joining(" ")));
        this.file = file;
        this.faults = List.copyOf(faults);
    }

    public Path file() {
        return file;
    }

    /// At least one.
    public List<ConfigFault> faults() {
        return faults;
    }

    private static String sentence(Path file, ConfigFault fault) {
        return switch (fault) {
            case ConfigFault.FileMissing _ -> "There is no cloud configuration at " + file
                    + ". Ask whoever runs your cloud for the file cloud.properties and put it there.";
            case ConfigFault.Unreadable(var reason) -> "The cloud configuration " + file + " cannot be read: " + reason
                    + ". Check that it is a text file you may read.";
            case ConfigFault.ValueMissing(var key) -> "The cloud configuration " + file + " has no value for \"" + key
                    + "\". Add a line \"" + key + " = …\".";
            case ConfigFault.ValueWrong(var key, var value, var form) -> "In the cloud configuration " + file + " \""
                    + key + " = " + value + "\" is not " + expected(form) + ". Correct that line.";
        };
    }

    private static String expected(ConfigFault.Form form) {
        return switch (form) {
            case REGION -> "a region such as eu-central-1";
            case USER_POOL_ID -> "a user pool such as eu-central-1_AbCdEf123";
            case CLIENT_ID -> "an app client id (letters and digits)";
            case WITHOUT_KEYCHAIN -> "key-file or passphrase";
            case WEB_ADDRESS -> "a web address that begins with https:// (http:// only for this machine)";
        };
    }
}
