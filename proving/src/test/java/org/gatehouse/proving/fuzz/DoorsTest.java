package org.gatehouse.proving.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the fuzzer found worth keeping, every door's own examples, and some noise: all of it through the same doors.
/// `./gatehouse bench fuzz` searches for more.
class DoorsTest {
    private static final int NOISES = 20;
    /// The most bytes a QR code holds.
    private static final int LONGEST = 2_953;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyDoorKeepsItsPromiseWhateverKnocks(Doors which) throws IOException, URISyntaxException {
        try (var door = which.open(folder.resolve("door"))) {
            assertThat(door.examples()).isNotEmpty();
            for (var example : door.examples()) {
                knock(door, example, "an example");
            }
            for (var file : Corpus.of(which)) {
                knock(door, Files.readAllBytes(file), file.getFileName().toString());
            }
            var random = new Random(which.ordinal());
            for (int i = 0; i < NOISES; i++) {
                var noise = new byte[i == 0 ? LONGEST : random.nextInt(300)];
                random.nextBytes(noise);
                knock(door, noise, "noise " + i);
            }
        }
    }

    private static void knock(Door door, byte[] bytes, String what) {
        assertThatCode(() -> door.knock(bytes)).as(what).doesNotThrowAnyException();
    }
}
