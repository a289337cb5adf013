package org.gatehouse.proving.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Plays worlds. The same seed plays the same world, to the letter.
public final class Simulation {
    private final Settings settings;

    public Simulation(Settings settings) {
        this.settings = settings;
    }

    /// How worlds are played.
    ///
    /// @param acts the most that happens in one
    /// @param folder where their files are while they are played: best in memory
    public record Settings(int acts, Path folder) {
        private static final Path MEMORY = Path.of("/dev/shm");
        private static final int USUAL = 72;

        public static Settings standard() {
            boolean memory = Files.isDirectory(MEMORY) && Files.isWritable(MEMORY);
            return new Settings(USUAL, memory ? MEMORY : Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    /// What became of a world.
    ///
    /// @param lines of its log
    /// @param digest of all of them
    public record Outcome(Optional<Violation> violation, int lines, String digest) {}

    /// Plays one world.
    ///
    /// @return what must not have been; empty where all was well
    public Optional<Violation> run(long seed) {
        return play(seed, line -> {}).violation();
    }

    /// Plays one world.
    ///
    /// @param log is told each line at once
    public Outcome play(long seed, Consumer<String> log) {
        try {
            var folder = Files.createTempDirectory(settings.folder(), "gatehouse-world-");
            try {
                return play(seed, folder, log);
            } finally {
                Folders.empty(folder);
                Files.delete(folder);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private Outcome play(long seed, Path folder, Consumer<String> log) {
        try (var world = new World(seed, folder.resolve("machines"), log)) {
            return new Outcome(violation(seed, world, folder), world.log().lines(), world.log().digest());
        }
    }

    private Optional<Violation> violation(long seed, World world, Path folder) {
        try {
            play(world, folder.resolve("images"));
            return Optional.empty();
        } catch (Violation.Found found) {
            world.log().line("invariant %d: %s".formatted(found.invariant(), found.getMessage()));
            return Optional.of(new Violation(found.invariant(), String.valueOf(found.getMessage()), seed,
                    world.log().last()));
        } catch (RuntimeException | Error broken) {
            var text = "%s at %s".formatted(broken, List.of(broken.getStackTrace()).stream().limit(12).toList());
            world.log().line(text);
            return Optional.of(new Violation(0, text, seed, world.log().last()));
        }
    }

    private void play(World world, Path images) {
        var evening = new Evening(world, images);
        evening.begin();
        int acts = world.chance("length").between(settings.acts() / 3, settings.acts() + 1);
        for (int i = 0; i < acts; i++) {
            evening.next();
        }
        var reckoning = new Reckoning(world);
        reckoning.heal();
        reckoning.listen();
        reckoning.decline();
        reckoning.quiet();
        reckoning.reckon();
        new Exam(world).hold();
        reckoning.quiet();
        reckoning.reckon();
    }
}
