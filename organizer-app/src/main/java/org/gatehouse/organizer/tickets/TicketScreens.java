package org.gatehouse.organizer.tickets;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.registration.Registration;

import static org.gatehouse.desk.words.Arg.arg;

/// Makes the screens of this package.
public final class TicketScreens {
    private final BoxOffice boxOffice;
    private final EventDesk events;
    private final Tools tools;

    public TicketScreens(BoxOffice boxOffice, EventDesk events, Tools tools) {
        this.boxOffice = boxOffice;
        this.events = events;
        this.tools = tools;
    }

    public Screen registrations(OpenEvent event) {
        var model = new RegistrationsModel(event, boxOffice, tools.calls(), tools.words());
        var table = new RegistrationsTable(model, tools.words(), tools.formats(),
                registration -> open(model, registration));
        return new RegistrationsView(model, tools.words(), table, () -> issue(model));
    }

    private void issue(RegistrationsModel list) {
        var model = new IssueModel(list.event(), boxOffice, tools.calls(), tools.words());
        new IssueSheet(model, tools.words(), tools.formats()).show(tools.overlay(), () -> model.issue(registration -> {
            tools.overlay().close();
            list.told(registration);
            refresh(list.event());
            tools.calls().notices()
                    .show(Notice.done(tools.words().say("issue.issued", arg("n", registration.tickets().size()),
                            arg("name", registration.attendee().name()))));
            open(list, registration);
        }));
    }

    private void open(RegistrationsModel list, Registration registration) {
        var model = new RegistrationModel(list.event(), boxOffice, tools.calls(), tools.documents(), tools.words(),
                registration);
        model.registrationProperty().addListener((_, _, now) -> {
            list.told(now);
            refresh(list.event());
        });
        new RegistrationSheet(model, tools.words(), tools.formats(), tools.overlay()).show();
    }

    /// What is sold has changed.
    private void refresh(OpenEvent event) {
        tools.calls().to("get an event", () -> events.get(event.id())).onDone(event::told).start();
    }
}
