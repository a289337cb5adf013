package org.gatehouse.organizer.app;

import org.gatehouse.desk.screen.KeyChoice;
import org.gatehouse.desk.screen.Navigator;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.organizer.events.EventScreens;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.gates.GateScreens;
import org.gatehouse.organizer.log.LogScreens;
import org.gatehouse.organizer.members.MemberScreens;
import org.gatehouse.organizer.money.MoneyScreens;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.signin.Entry;
import org.gatehouse.organizer.incidents.IncidentScreens;
import org.gatehouse.organizer.stats.LiveScreens;
import org.gatehouse.organizer.tickets.TicketScreens;
import org.gatehouse.ticketing.money.Fate;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Right;

import java.util.Optional;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;

/// The window of somebody who is signed in: the way around at the side, one screen beside it.
final class Shell implements Screen {
    private final Entry.In in;
    private final Account account;
    private final Navigator navigator = new Navigator();
    private final BorderPane root = new BorderPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private Tools tools;
    private EventScreens events;
    private final TicketScreens tickets;
    private GateScreens gates;
    private LiveScreens live;
    private MemberScreens members;
    private IncidentScreens incidents;
    private MoneyScreens money;
    private Sidebar sidebar;
    private Place here = Place.EVENTS;
    private final Runnable turned;
    private Form form = Form.NONE;
    private Optional<OpenEvent> open = Optional.empty();

    /// Which form of an event stands over the place.
    private enum Form {
        NONE, NEW, EDIT, COPY
    }

    /// @param turned told when somebody goes to another page
    Shell(Entry.In in, Tools tools, Account account, Runnable turned) {
        this.in = in;
        this.turned = turned;
        this.account = account;
        root.setCenter(navigator.place());
        root.setMinSize(0, 0);
        this.tools = tools;
        var office = in.office();
        this.events = new EventScreens(office.events(), office.gates(), tools);
        this.tickets = new TicketScreens(office.boxOffice(), office.prices(), office.events(), tools);
        this.gates = new GateScreens(office.gates(), tools);
        this.live = new LiveScreens(office.numbers(), office.events(), tools);
        this.incidents = new IncidentScreens(office.numbers(), office.gates(), tools);
        this.members = new MemberScreens(in.member().id(), office.people(), tools);
        this.money = new MoneyScreens(office.prices(), office.events(), in.member(), tools);
        this.sidebar = new Sidebar(in.member(), tools, account, this::go);
    }

    /// The same shell with other tools, as in another language; drawn with them when it is shown next, where one
    /// stands.
    Shell in(Tools now) {
        if (now != tools) {
            tools = now;
            var office = in.office();
            events = events.in(now);
            tickets.speak(now);
            gates = new GateScreens(office.gates(), now);
            var wall = live.roomOpenFor();
            live.close();
            live = new LiveScreens(office.numbers(), office.events(), now);
            wall.ifPresent(live::controlRoom);
            members = new MemberScreens(in.member().id(), office.people(), now);
            incidents = new IncidentScreens(office.numbers(), office.gates(), now);
            money = new MoneyScreens(office.prices(), office.events(), in.member(), now);
            sidebar = new Sidebar(in.member(), now, account, this::go);
            open.ifPresent(sidebar::open);
        }
        return this;
    }

    /// Makes the window answer to the keys of the places.
    void install(Scene scene) {
        for (var place : Place.values()) {
            install(place.key(), scene, () -> go(place));
        }
        var commands = new Commands(in.office().events(), account, way());
        install(ConsoleKeys.PALETTE, scene, () -> commands.show(tools, open));
        install(ConsoleKeys.UNDO, scene, tickets::undo);
        install(ConsoleKeys.MAIL, scene, tickets::mail);
        install(ConsoleKeys.CONTROL_ROOM, scene, () -> {
            if (tools.may(Right.WATCH)) {
                open.ifPresent(live::controlRoom);
            }
        });
    }

    /// The window outlives the sign-in: who has signed out is led nowhere.
    private void install(KeyChoice key, Scene scene, Runnable run) {
        key.install(scene, () -> {
            if (root.getScene() != null) {
                run.run();
            }
        });
    }

    private Commands.Way way() {
        return new Commands.Way() {
            @Override
            public void go(Place place) {
                Shell.this.go(place);
            }

            @Override
            public void enter(EventReply event) {
                Shell.this.enter(event);
            }

            @Override
            public Optional<Runnable> undo() {
                return tools.calls().undos().isPossible() ? Optional.of(tickets::undo) : Optional.empty();
            }

            @Override
            public void create() {
                Shell.this.go(Place.EVENTS);
                open(Form.NEW);
            }
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        root.setLeft(sidebar.node());
        subscriptions.follow(tools.calls().connection().offlineProperty(), sidebar::offline);
        var before = form;
        go(here);
        open(before);
    }

    @Override
    public void hidden() {
        subscriptions.release();
        navigator.close();
        live.close();
    }

    private void go(Place place) {
        if (!tools.may(place.right()) || place.scope() == Place.Scope.EVENT && open.isEmpty()) {
            return;
        }
        tools.overlay().closeAll();
        sidebar.at(place);
        here = place;
        form = Form.NONE;
        turned.run();
        navigator.show(screen(place));
    }

    private Screen screen(Place place) {
        return switch (place) {
            case EVENTS -> list();
            case MEMBERS -> members.members();
            case LOG -> new LogScreens(in.office().people(), in.office().events(), tools).log();
            case OVERVIEW, REGISTRATIONS, GATES, LIVE, MONEY, INCIDENTS ->
                open.map(event -> screen(place, event)).orElseGet(this::list);
        };
    }

    private Screen screen(Place place, OpenEvent event) {
        return switch (place) {
            case EVENTS, MEMBERS, LOG -> list();
            case OVERVIEW -> events.overview(event, () -> open(Form.EDIT), () -> open(Form.COPY));
            case REGISTRATIONS -> tickets.registrations(event);
            case GATES -> gates.devices(event);
            case LIVE -> live.live(event);
            case MONEY -> money.money(event, tickets.book(event), fate -> look(event, fate));
            case INCIDENTS -> incidents.incidents(event);
        };
    }

    /// The registrations of whom this became.
    private void look(OpenEvent event, Fate fate) {
        sidebar.at(Place.REGISTRATIONS);
        here = Place.REGISTRATIONS;
        turned.run();
        navigator.show(tickets.registrations(event, fate));
    }

    private Screen list() {
        return events.list(this::enter, () -> open(Form.NEW));
    }

    /// The form of a new event over the list, that of the open one over its overview.
    private void open(Form wanted) {
        formOf(wanted).ifPresent(screen -> {
            form = wanted;
            turned.run();
            navigator.open(screen);
        });
    }

    private Optional<Screen> formOf(Form wanted) {
        return switch (wanted) {
            case NONE -> Optional.empty();
            case NEW -> Optional.of(events.creation(this::enter, this::closeForm));
            case EDIT -> open.map(event -> events.editing(event, this::closeForm));
            case COPY -> open.map(event -> events.copying(event, this::enter, this::closeForm));
        };
    }

    private void closeForm() {
        form = Form.NONE;
        turned.run();
        navigator.back();
    }

    private void enter(EventReply reply) {
        var event = new OpenEvent(reply);
        if (open.filter(before -> !before.id().equals(event.id())).isPresent()) {
            tools.calls().undos().forgetAll();
        }
        open = Optional.of(event);
        sidebar.open(event);
        go(Place.OVERVIEW);
    }
}
