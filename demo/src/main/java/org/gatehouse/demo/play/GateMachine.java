package org.gatehouse.demo.play;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gatehouse.demo.play.Shown.Tone;
import org.jspecify.annotations.Nullable;

/// A laptop at a gate: the real gate program in a process of its own, its camera, and all that its window has shown
/// since it was first switched on, also from before it was killed.
public final class GateMachine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration ENROLLING = Duration.ofSeconds(10);
    /// So long after the count a verdict that differs from the one before would have been drawn, too.
    private static final Duration SAME_AGAIN = Duration.ofMillis(400);
    private static final int TRIES = 5;

    private final String name;
    private final Path home;
    private final Path cloud;
    private final Cable cable;
    private final List<Shown> shown = new ArrayList<>();
    private @Nullable Child child;
    private @Nullable Person person;
    private Path camera;
    private int starts;
    private int pictures;

    /// @param home what it remembers between starts
    /// @param cloud the file that names the cloud it talks to
    /// @param cable through which it does
    GateMachine(String name, Path home, Path cloud, Cable cable) {
        this.name = name;
        this.home = home.toAbsolutePath();
        this.cloud = cloud.toAbsolutePath();
        this.cable = cable;
        this.camera = this.home;
    }

    /// Starts the program and waits for its window.
    public GateMachine switchOn() {
        starts++;
        camera = home.resolve("camera-" + starts);
        try {
            Files.createDirectories(camera);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        show(Map.of());
        var started = Child.start(GateChild.class, List.of(),
                List.of(home.toString(), cloud.toString(), camera.toString(), name), home.resolve("complaints.log"));
        child = started;
        var window = new FarWindow(started.orders(), started.told(), this::show);
        window.watch(Shown.CONTROLS);
        person = new Person(name, window);
        return this;
    }

    /// What connects it to the cloud.
    public Cable cable() {
        return cable;
    }

    /// Somebody before its window.
    public Person person() {
        if (person == null) {
            throw new IllegalStateException(name + " is switched off");
        }
        return person;
    }

    /// Holds something before its camera for a moment.
    public void hold(BufferedImage picture) {
        pictures++;
        Paper.write(picture, camera.resolve("%06d.png".formatted(pictures)));
    }

    /// Holds a picture made earlier before its camera for a moment.
    public void hold(Path picture) {
        pictures++;
        try {
            // a link appears whole
            Files.createLink(camera.resolve("%06d.png".formatted(pictures)), picture.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hold up " + picture, e);
        }
    }

    /// Enrols the machine by a code held before its camera and waits until the list of tickets is loaded.
    public void enrol(BufferedImage code) {
        person().see("enrol");
        for (int attempt = 1; attempt <= TRIES && !person().sees("place-choice"); attempt++) {
            hold(code);
            person().wait(ENROLLING, () -> person().sees("place-choice"));
        }
        person().see("place-choice");
    }

    /// Chooses where to stand and waits until the gate is ready for guests.
    public void standAt(String place) {
        person().pressWords(place).see("entry");
    }

    /// Holds a ticket before the camera, again where the camera missed it, until the window has shown a verdict on it
    /// and counted it. The count may be drawn before the verdict, and two guests in a row may have the same one.
    public Shown present(Path picture) {
        var before = last();
        int seen = shown().size();
        var noticed = present(picture, now -> isVerdict(before, now));
        if (!noticed.isOtherVerdictThan(before)) {
            return await(seen, now -> now.tone() != Tone.NONE && now.isOtherVerdictThan(before), SAME_AGAIN)
                    .orElse(noticed);
        }
        if (noticed.tone() == Tone.ADMIT || noticed.tone() == Tone.REFUSE) {
            await(seen, now -> now.judged() > before.judged(), PATIENCE);
        }
        return noticed;
    }

    /// The same until the window shows a verdict with this headline.
    public Shown presentUntil(Path picture, String headline) {
        return present(picture, now -> now.headline().equals(headline));
    }

    private Shown present(Path picture, Predicate<Shown> expected) {
        int seen = shown().size();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            hold(picture);
            var verdict = await(seen, expected, PATIENCE);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        throw new AssertionError(name + ": no verdict on " + picture.getFileName() + " after " + TRIES
                + " tries; last shown: " + last() + ". The window says: " + person().window().everything());
    }

    /// Whether something presented after what was shown before has been judged: another verdict takes its place, or one
    /// more is counted.
    private static boolean isVerdict(Shown before, Shown now) {
        return now.tone() != Tone.NONE && (now.isOtherVerdictThan(before) || now.judged() > before.judged());
    }

    /// Waits for the window to show something, and finds it also where something else followed at once.
    ///
    /// @param from how much the window had shown before that does not count
    private synchronized Optional<Shown> await(int from, Predicate<Shown> expected, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        for (int next = from;; next++) {
            while (next >= shown.size()) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return Optional.empty();
                }
                sleep(left);
            }
            if (expected.test(shown.get(next))) {
                return Optional.of(shown.get(next));
            }
        }
    }

    private void sleep(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while watching " + name, e);
        }
    }

    /// What the window shows now, or showed last.
    public synchronized Shown last() {
        return shown.getLast();
    }

    /// All that the window has shown, oldest first.
    public synchronized List<Shown> shown() {
        return List.copyOf(shown);
    }

    /// Ends the program as a power cut would.
    public void kill() {
        running().kill();
        person = null;
    }

    /// Ends the program in good order.
    public void switchOff() {
        running().end();
        person = null;
    }

    /// Its process, for whoever wants to take something away from it.
    public long pid() {
        return running().pid();
    }

    public boolean isOn() {
        return child != null && child.isAlive();
    }

    @Override
    public void close() {
        if (isOn()) {
            switchOff();
        }
    }

    private Child running() {
        if (child == null) {
            throw new IllegalStateException(name + " is switched off");
        }
        return child;
    }

    private synchronized void show(Map<String, String> words) {
        shown.add(Shown.of(words));
        notifyAll();
    }
}
