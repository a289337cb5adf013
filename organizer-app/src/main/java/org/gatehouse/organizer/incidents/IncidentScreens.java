package org.gatehouse.organizer.incidents;

import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.GateDesk;
import org.gatehouse.organizer.office.Numbers;
import org.gatehouse.organizer.office.Tools;

/// Makes the screens of this package.
public final class IncidentScreens {
    private final Numbers numbers;
    private final GateDesk desk;
    private final Tools tools;

    public IncidentScreens(Numbers numbers, GateDesk desk, Tools tools) {
        this.numbers = numbers;
        this.desk = desk;
        this.tools = tools;
    }

    public Screen incidents(OpenEvent event) {
        return new IncidentsView(
                new IncidentsModel(event, numbers, desk, tools.calls(), tools.words(), tools.habits()), tools);
    }
}
