package org.gatehouse.backend.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// What a local cloud is started with.
///
/// @param folder where it keeps its data; made where it is missing
/// @param tables whether the tables outlive the process; in memory they are ten times faster
/// @param seed   what is put in at the start
public record LocalCloudSettings(Path folder, Tables tables, Seed seed, InstantSource clock, SecureRandom random) {
    /// Where the tables are.
    public enum Tables {
        IN_FOLDER, IN_MEMORY
    }

    public static LocalCloudSettings in(Path folder, InstantSource clock) {
        return new LocalCloudSettings(folder, Tables.IN_FOLDER, Seed.none(), clock, new SecureRandom());
    }

    public LocalCloudSettings with(Tables other) {
        return new LocalCloudSettings(folder, other, seed, clock, random);
    }

    public LocalCloudSettings with(Seed other) {
        return new LocalCloudSettings(folder, tables, other, clock, random);
    }
}
