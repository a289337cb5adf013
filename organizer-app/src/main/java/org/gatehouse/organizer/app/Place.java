package org.gatehouse.organizer.app;

import org.gatehouse.desk.screen.KeyChoice;
import org.kordamp.ikonli.feather.Feather;

/// Where one can go from the sidebar. All but the first belong to the open event.
enum Place {
    EVENTS(Feather.CALENDAR, ConsoleKeys.EVENTS), //
    OVERVIEW(Feather.GRID, ConsoleKeys.OVERVIEW), //
    REGISTRATIONS(Feather.USERS, ConsoleKeys.REGISTRATIONS), //
    GATES(Feather.SMARTPHONE, ConsoleKeys.GATES), //
    LIVE(Feather.ACTIVITY, ConsoleKeys.LIVE);

    private final Feather icon;
    private final KeyChoice key;

    Place(Feather icon, KeyChoice key) {
        this.icon = icon;
        this.key = key;
    }

    Feather icon() {
        return icon;
    }

    KeyChoice key() {
        return key;
    }
}
