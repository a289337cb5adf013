package org.gatehouse.organizer.stats;

import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Numbers;
import org.gatehouse.organizer.office.Tools;

/// Makes the screens of this package.
public final class LiveScreens {
    private final Numbers numbers;
    private final Tools tools;

    public LiveScreens(Numbers numbers, Tools tools) {
        this.numbers = numbers;
        this.tools = tools;
    }

    public Screen live(OpenEvent event) {
        return new LiveView(new LiveModel(event, numbers, tools.calls(), tools.words(), tools.clock(),
                tools.habits()), tools);
    }
}
