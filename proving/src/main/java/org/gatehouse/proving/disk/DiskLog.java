package org.gatehouse.proving.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// All that SQLite did to a disk since a moment, with the bytes, and the files as they were then. Safe from any thread.
public final class DiskLog {
    private final Map<String, byte[]> files;
    private final List<DiskEvent> events = new ArrayList<>();

    DiskLog(Map<String, byte[]> files) {
        this.files = Map.copyOf(files);
    }

    synchronized void add(DiskEvent event) {
        events.add(event);
    }

    /// Events so far. What was told to anybody by now must outlive a power cut at this point and at any later one.
    public synchronized int length() {
        return events.size();
    }

    public synchronized List<DiskEvent> events() {
        return List.copyOf(events);
    }

    /// The disk as it was when the log was begun, to be led through what was logged so far.
    public synchronized Replay replay() {
        return new Replay(files, List.copyOf(events));
    }
}
