package org.gatehouse.organizer.office;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.thread.Background;

/// What was typed into forms and not yet sent, kept on disk so that neither a lost network nor a crash loses it.
public final class Drafts {
    private final Settings file;
    private final Background background;
    private final Map<String, Map<String, String>> newest = new ConcurrentHashMap<>();

    public Drafts(Settings file, Background background) {
        this.file = file;
        this.background = background;
    }

    /// Keeps the fields of a form in place of what was kept of it. Does not block.
    public void keep(String form, Map<String, String> fields) {
        newest.put(form, Map.copyOf(fields));
        background.work("keep a draft", () -> write(form)).start();
    }

    /// What was kept of a form; empty for nothing.
    public Map<String, String> of(String form) {
        return newest.getOrDefault(form, file.under(prefix(form)));
    }

    /// Forgets a form that was sent or given up.
    public void drop(String form) {
        keep(form, Map.of());
    }

    /// Forgets all forms whose names begin like this.
    public void dropAll(String beginning) {
        newest.keySet().removeIf(form -> form.startsWith(beginning));
        background.work("drop drafts", () -> {
            synchronized (file) {
                file.replace(beginning, Map.of());
                return beginning;
            }
        }).start();
    }

    private Map<String, String> write(String form) {
        // whichever write comes last writes the newest
        synchronized (file) {
            var fields = newest.getOrDefault(form, Map.of());
            file.replace(prefix(form), fields);
            return fields;
        }
    }

    private static String prefix(String form) {
        return form + "/";
    }
}
