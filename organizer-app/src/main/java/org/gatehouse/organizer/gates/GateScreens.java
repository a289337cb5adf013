package org.gatehouse.organizer.gates;

import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.GateDesk;
import org.gatehouse.organizer.office.Tools;

/// Makes the screens of this package.
public final class GateScreens {
    private final GateDesk desk;
    private final Tools tools;

    public GateScreens(GateDesk desk, Tools tools) {
        this.desk = desk;
        this.tools = tools;
    }

    public Screen devices(OpenEvent event) {
        var model = new DevicesModel(event, desk, tools.calls(), tools.words(), tools.clock());
        return new DevicesView(model, tools, () -> enrol(event));
    }

    private void enrol(OpenEvent event) {
        new EnrolmentSheet(new EnrolmentModel(event, desk, tools.calls(), tools.clock()), tools.words(),
                tools.overlay()).show();
    }
}
