package org.gatehouse.benchmarks.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import org.gatehouse.proving.fuzz.Door;
import org.gatehouse.proving.fuzz.Doors;
import org.jspecify.annotations.Nullable;

/// What Jazzer calls, in a process of its own. It knows static methods only; hence the one static field of this
/// project that is not a constant.
public final class Knocking {
    static final String DOOR = "gatehouse.fuzz.door";
    static final String FOLDER = "gatehouse.fuzz.folder";
    private static @Nullable Door door;

    private Knocking() {}

    /// Once, before anything else.
    public static void fuzzerInitialize() throws IOException {
        door = Doors.valueOf(System.getProperty(DOOR)).open(Path.of(System.getProperty(FOLDER)));
    }

    /// For every input; whatever is thrown is a finding.
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        if (door != null) {
            door.knock(bytes);
        }
    }

    /// Once, behind the last.
    public static void fuzzerTearDown() throws IOException {
        if (door != null) {
            door.close();
        }
    }
}
