package org.gatehouse.organizer.office;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.thread.Background;

/// How somebody likes their screens, such as which columns, kept on disk for the next time.
public final class Habits {
    private final Settings settings;
    private final Background background;
    private final Map<String, String> newest = new ConcurrentHashMap<>();

    public Habits(Settings settings, Background background) {
        this.settings = settings;
        this.background = background;
    }

    public Optional<String> of(String what) {
        return Optional.ofNullable(newest.get(what)).or(() -> settings.get(what));
    }

    /// Does not block.
    public void keep(String what, String value) {
        newest.put(what, value);
        background.work("keep a habit", () -> write(what)).start();
    }

    private String write(String what) {
        // whichever write comes last writes the newest
        synchronized (settings) {
            var value = newest.getOrDefault(what, "");
            settings.put(what, value);
            return value;
        }
    }
}
