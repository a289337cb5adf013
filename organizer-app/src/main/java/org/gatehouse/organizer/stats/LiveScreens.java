package org.gatehouse.organizer.stats;

import java.util.Optional;

import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Numbers;
import org.gatehouse.organizer.office.Tools;
import org.jspecify.annotations.Nullable;

/// Makes the screens of this package. The control room's stays open beside whatever else is done.
public final class LiveScreens {
    private final Numbers numbers;
    private final EventDesk desk;
    private final Tools tools;
    private @Nullable ControlRoom room;

    public LiveScreens(Numbers numbers, EventDesk desk, Tools tools) {
        this.numbers = numbers;
        this.desk = desk;
        this.tools = tools;
    }

    public Screen live(OpenEvent event) {
        var model = model(event);
        return new LiveView(model, tools, new CompareModel(event, desk, numbers, tools.calls(), tools.habits()),
                new ReportMenu(model, numbers, tools).node(), () -> controlRoom(event));
    }

    /// Opens the control room's screen, or closes it where it is open for this event.
    public void controlRoom(OpenEvent event) {
        var before = room;
        close();
        if (before == null || !before.isOpenFor(event)) {
            room = new ControlRoom(model(event), tools);
            room.show();
        }
    }

    /// For which event the control room's screen is open.
    public Optional<OpenEvent> roomOpenFor() {
        return Optional.ofNullable(room).flatMap(ControlRoom::openFor);
    }

    /// Closes what stays open.
    public void close() {
        if (room != null) {
            room.close();
            room = null;
        }
    }

    private LiveModel model(OpenEvent event) {
        return new LiveModel(event, numbers, tools.calls(), tools.words(), tools.clock(), tools.habits());
    }
}
