package org.gatehouse.organizer.log;

import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.People;
import org.gatehouse.organizer.office.Tools;

/// Makes the screen of this package.
public final class LogScreens {
    private final People people;
    private final EventDesk events;
    private final Tools tools;

    public LogScreens(People people, EventDesk events, Tools tools) {
        this.people = people;
        this.events = events;
        this.tools = tools;
    }

    public Screen log() {
        var model = new LogModel(people, events, tools.calls(), tools.words());
        return new LogView(model, new LogTable(model, tools), tools.words());
    }
}
