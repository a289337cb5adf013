package org.gatehouse.proving.disk;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a disk was made to do: counted always, written down where somebody wants it. For one thread at a time.
final class Chronicle {
    private final Map<String, Figures> figures = new HashMap<>();
    private @Nullable DiskLog log;

    /// Begins to write down.
    ///
    /// @param contents of the files as they are now
    DiskLog begin(Map<String, byte[]> contents) {
        var begun = new DiskLog(contents);
        log = begun;
        return begun;
    }

    /// Events written down so far.
    long length() {
        return log == null ? 0 : log.length();
    }

    void note(DiskEvent event) {
        if (log != null) {
            log.add(event);
        }
    }

    void wrote(String file, long offset, byte[] bytes) {
        note(new DiskEvent.Written(file, offset, bytes));
        count(file, Figures.NONE.plusWrite(bytes.length));
    }

    /// Whatever becomes of it.
    void askedToSync(String file) {
        count(file, Figures.NONE.plusSync());
    }

    private void count(String file, Figures more) {
        figures.merge(file, more, Figures::plus);
    }

    Figures figures() {
        return figures.values().stream().reduce(Figures.NONE, Figures::plus);
    }

    Figures figures(String file) {
        return figures.getOrDefault(file, Figures.NONE);
    }
}
