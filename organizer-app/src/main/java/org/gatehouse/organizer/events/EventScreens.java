package org.gatehouse.organizer.events;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.GateDesk;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.picture.Pictures;
import org.gatehouse.ticketing.wire.EventReply;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Makes the screens of this package.
public final class EventScreens {
    private final EventDesk desk;
    private final GateDesk gates;
    private final Tools tools;
    private final Pictures pictures;
    private final ObjectProperty<LocalDate> day;

    public EventScreens(EventDesk desk, GateDesk gates, Tools tools) {
        this(desk, gates, tools, new SimpleObjectProperty<>(
                LocalDate.ofInstant(tools.clock().instant(), ZoneId.systemDefault())));
    }

    /// @param day the calendar's, to which one comes back
    private EventScreens(EventDesk desk, GateDesk gates, Tools tools, ObjectProperty<LocalDate> day) {
        this.desk = desk;
        this.gates = gates;
        this.tools = tools;
        this.pictures = new Pictures(desk, tools.documents(), tools.calls());
        this.day = day;
    }

    /// The same screens with other tools, as in another language.
    public EventScreens in(Tools now) {
        return new EventScreens(desk, gates, now, day);
    }

    public Screen list(Consumer<EventReply> open, Runnable create) {
        var model = new EventsModel(desk, tools.calls(), tools.words(), tools.clock(), tools.habits());
        var table = new EventsTable(model.shown(), pictures, tools, open);
        var calendar = new CalendarModel(model.shown(), tools.words(), tools.clock(), ZoneId.systemDefault(), day);
        return new EventsView(model, tools, table, new CalendarView(calendar, tools, open), create);
    }

    public Screen creation(Consumer<EventReply> created, Runnable back) {
        return form(Optional.empty(), created, back);
    }

    public Screen editing(OpenEvent event, Runnable back) {
        return form(Optional.of(event), reply -> {
            event.told(reply);
            back.run();
        }, back);
    }

    /// The form of another event of the same kind.
    public Screen copying(OpenEvent event, Consumer<EventReply> created, Runnable back) {
        return form(EventFormModel.copying(event.replyProperty().get(), desk, pictures, tools.calls(), tools.drafts(),
                tools.words()), created, back);
    }

    public Screen overview(OpenEvent event, Runnable edit, Runnable copy) {
        var model = new OverviewModel(event, desk, new Standing(gates), tools.calls(), tools.words(),
                tools.clock());
        return new OverviewView(model, desk, pictures, tools, edit, copy);
    }

    private Screen form(Optional<OpenEvent> event, Consumer<EventReply> saved, Runnable back) {
        var model = new EventFormModel(desk, pictures, tools.calls(), tools.drafts(), tools.words(),
                event.map(open -> open.replyProperty().get()),
                ZoneId.systemDefault());
        return form(model, saved, back);
    }

    private Screen form(EventFormModel model, Consumer<EventReply> saved, Runnable back) {
        return new EventFormView(model, tools.words(), tools.documents(), new EventFormView.Navigation() {
            @Override
            public void saved(EventReply reply) {
                saved.accept(reply);
            }

            @Override
            public void back() {
                back.run();
            }

            @Override
            public void ask(Question question, Runnable yes) {
                tools.overlay().ask(question, yes);
            }
        });
    }
}
