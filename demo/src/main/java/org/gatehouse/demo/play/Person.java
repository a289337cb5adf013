package org.gatehouse.demo.play;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;

/// Somebody before one window, who waits for what should come, but not for ever. Never call from the UI thread.
public final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long GLANCE_MILLIS = 10;

    private final String name;
    private final Window window;

    /// @param name what this window is called where something does not happen
    public Person(String name, Window window) {
        this.name = name;
        this.window = window;
    }

    public Person press(String id) {
        untilUsable(id);
        window.press(id);
        return this;
    }

    /// Presses what says exactly this, once it is there.
    public Person pressWords(String words) {
        awaitWords(words);
        window.pressWords(words);
        return this;
    }

    public Person write(String id, String text) {
        untilUsable(id);
        window.write(id, text);
        return this;
    }

    public Person choose(String id, String words) {
        untilUsable(id);
        window.choose(id, words);
        return this;
    }

    public Person hit(KeyCode... keys) {
        window.hit(List.of(keys));
        return this;
    }

    /// Waits until something says exactly this.
    public Person awaitWords(String words) {
        await("something says “" + words + "”", () -> window.says(words), PATIENCE);
        return this;
    }

    /// What a control says, once it is there.
    public String read(String id) {
        return readUntil(id, _ -> true);
    }

    /// What a control says, once it is there and says what is expected.
    public String readUntil(String id, Predicate<String> expected) {
        return readUntil(id, expected, PATIENCE);
    }

    public String readUntil(String id, Predicate<String> expected, Duration patience) {
        await("#" + id + " says what is expected", () -> window.words(id).filter(expected).isPresent(), patience);
        return window.words(id).orElseThrow();
    }

    /// All that is written inside a control, once there is something.
    public String readInside(String id) {
        await("something is written in #" + id, () -> window.inside(id).filter(words -> !words.isBlank()).isPresent(),
                PATIENCE);
        return window.inside(id).orElseThrow();
    }

    public boolean sees(String id) {
        return window.words(id).isPresent();
    }

    /// Waits until a control is there.
    public Person see(String id) {
        return see(id, PATIENCE);
    }

    public Person see(String id, Duration patience) {
        await("#" + id + " is shown", () -> sees(id), patience);
        return this;
    }

    /// Waits until one of several controls is there, and says which.
    public String seesOneOf(String... ids) {
        await("one of " + List.of(ids) + " is shown", () -> List.of(ids).stream().anyMatch(this::sees), PATIENCE);
        return List.of(ids).stream().filter(this::sees).findFirst().orElseThrow();
    }

    /// Waits until a control is there no more.
    public Person seeGone(String id) {
        await("#" + id + " is gone", () -> !sees(id), PATIENCE);
        return this;
    }

    public Path picture(Path file) {
        window.picture(file);
        return file;
    }

    /// Waits for something that this window brings about.
    ///
    /// @throws AssertionError with all the window says, where it does not come
    public void await(String what, BooleanSupplier condition, Duration patience) {
        if (!wait(patience, condition)) {
            throw new AssertionError(name + ": waited " + Story.text(patience) + " in vain until " + what
                    + ". The window says: " + window.everything());
        }
    }

    /// Waits for something that may or may not come.
    ///
    /// @return whether it has
    public boolean wait(Duration patience, BooleanSupplier condition) {
        long until = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            glance();
        }
        return true;
    }

    public Window window() {
        return window;
    }

    private void untilUsable(String id) {
        await("#" + id + " can be used", () -> window.isUsable(id), PATIENCE);
    }

    private static void glance() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
