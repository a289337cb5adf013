package org.gatehouse.organizer.app;

import org.gatehouse.desk.screen.Navigator;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.organizer.events.EventScreens;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.gates.GateScreens;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.signin.Entry;
import org.gatehouse.organizer.stats.LiveScreens;
import org.gatehouse.organizer.tickets.TicketScreens;
import org.gatehouse.ticketing.wire.EventReply;

import java.util.Optional;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;

/// The window of somebody who is signed in: the way around at the side, one screen beside it.
final class Shell implements Screen {
    private final Tools tools;
    private final EventScreens events;
    private final TicketScreens tickets;
    private final GateScreens gates;
    private final LiveScreens live;
    private final Navigator navigator = new Navigator();
    private final Sidebar sidebar;
    private final BorderPane root = new BorderPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<OpenEvent> open = Optional.empty();

    Shell(Entry.In in, Tools tools, Theming theming, Runnable signOut) {
        this.tools = tools;
        var office = in.office();
        EventDesk desk = office.events();
        this.events = new EventScreens(desk, tools);
        this.tickets = new TicketScreens(office.boxOffice(), desk, tools);
        this.gates = new GateScreens(office.gates(), tools);
        this.live = new LiveScreens(office.numbers(), tools);
        this.sidebar = new Sidebar(in.member(), tools, theming, this::go, signOut);
        root.setLeft(sidebar.node());
        root.setCenter(navigator.place());
        root.setMinSize(0, 0);
    }

    /// Makes the window answer to the keys of the places.
    void install(Scene scene) {
        for (var place : Place.values()) {
            place.key().install(scene, () -> go(place));
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.follow(tools.calls().connection().offlineProperty(), sidebar::offline);
        go(Place.EVENTS);
    }

    @Override
    public void hidden() {
        subscriptions.release();
        navigator.close();
    }

    private void go(Place place) {
        if (place != Place.EVENTS && open.isEmpty()) {
            return;
        }
        tools.overlay().closeAll();
        sidebar.at(place);
        navigator.show(screen(place));
    }

    private Screen screen(Place place) {
        if (open.isEmpty()) {
            return list();
        }
        var event = open.get();
        return switch (place) {
            case EVENTS -> list();
            case OVERVIEW -> events.overview(event, () -> navigator.open(events.editing(event, navigator::back)));
            case REGISTRATIONS -> tickets.registrations(event);
            case GATES -> gates.devices(event);
            case LIVE -> live.live(event);
        };
    }

    private Screen list() {
        return events.list(this::enter, () -> navigator.open(events.creation(this::enter, navigator::back)));
    }

    private void enter(EventReply reply) {
        var event = new OpenEvent(reply);
        open = Optional.of(event);
        sidebar.open(event);
        go(Place.OVERVIEW);
    }
}
