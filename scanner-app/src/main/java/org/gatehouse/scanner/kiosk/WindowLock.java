package org.gatehouse.scanner.kiosk;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.gatehouse.desk.platform.Settings;

/// Whether the window is locked: remembered at once, so that a crash or a restart comes back into it. Use on the UI
/// thread.
public final class WindowLock {
    private static final String SETTING = "kiosk";

    private final Settings settings;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();

    public WindowLock(Settings settings) {
        this.settings = settings;
        locked.set(settings.get(SETTING).map(Boolean::valueOf).orElse(false));
    }

    /// The next window with these settings is locked, as if somebody had pressed the key.
    public static void demand(Settings settings) {
        settings.put(SETTING, Boolean.toString(true));
    }

    void lock() {
        keep(true);
    }

    void unlock() {
        keep(false);
    }

    private void keep(boolean now) {
        settings.put(SETTING, Boolean.toString(now));
        locked.set(now);
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    boolean isLocked() {
        return locked.get();
    }
}
