package org.gatehouse.organizer.events;

import org.kordamp.ikonli.feather.Feather;

/// How the list of events is laid out.
enum EventsLayout {
    TABLE(Feather.LIST), CALENDAR(Feather.CALENDAR);

    private final Feather icon;

    EventsLayout(Feather icon) {
        this.icon = icon;
    }

    Feather icon() {
        return icon;
    }
}
