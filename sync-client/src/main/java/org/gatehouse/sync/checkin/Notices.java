package org.gatehouse.sync.checkin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.sync.checkin.GateStanding.Notice;

/// What people must be told, each once. Safe from any thread.
final class Notices {
    private final CopyOnWriteArrayList<Notice> notices = new CopyOnWriteArrayList<>();

    void add(Notice notice) {
        notices.addIfAbsent(notice);
    }

    /// It is no longer so.
    void withdraw(Class<? extends Notice> kind) {
        notices.removeIf(kind::isInstance);
    }

    List<Notice> all() {
        return List.copyOf(notices);
    }
}
