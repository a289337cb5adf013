package org.gatehouse.organizer.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.KeyChoice;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.palette.Command;
import org.gatehouse.organizer.palette.PaletteSheet;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

/// What the palette offers: the places, the events by name, and what can be done from anywhere. What the person may not
/// do is not offered.
final class Commands {
    private final EventDesk desk;
    private final Account account;
    private final Way way;

    /// Where the shell can be led.
    interface Way {
        void go(Place place);

        void enter(EventReply event);

        void create();

        /// Takes back what was done last; empty where nothing can be.
        Optional<Runnable> undo();
    }

    Commands(EventDesk desk, Account account, Way way) {
        this.desk = desk;
        this.account = account;
        this.way = way;
    }

    /// Opens the palette; events that are not known yet follow when the cloud has told them.
    void show(Tools tools, Optional<OpenEvent> open) {
        if (tools.overlay().isVisible()) {
            return;
        }
        var commands = new ArrayList<Command>();
        Stream.of(Place.values()).filter(place -> tools.may(place.right()))
                .filter(place -> place.scope() == Place.Scope.ORGANIZATION || open.isPresent())
                .map(place -> place(tools, place, open)).forEach(commands::add);
        commands.addAll(deeds(tools));
        var palette = new PaletteSheet(commands, tools.words(), tools.overlay());
        palette.show();
        tools.calls().to("list events", desk::all)
                .onDone(all -> palette.add(all.stream().map(reply -> event(tools, reply)).toList()))
                .onTrouble(_ -> {}).start();
    }

    private Command place(Tools tools, Place place, Optional<OpenEvent> open) {
        var of = open.filter(_ -> place.scope() == Place.Scope.EVENT)
                .map(event -> event.event().details().name()).orElse("");
        return new Command(place.icon(), tools.words().say(place.key().wordsKey()), of, place.key().written(),
                () -> way.go(place));
    }

    private Command event(Tools tools, EventReply reply) {
        var details = reply.event().details();
        return new Command(Feather.CALENDAR, details.name(), tools.formats().days(details), "",
                () -> way.enter(reply));
    }

    private List<Command> deeds(Tools tools) {
        var deeds = new ArrayList<Command>();
        if (tools.may(Right.RUN_EVENTS)) {
            deeds.add(new Command(Feather.PLUS, tools.words().say("events.create"), "", "", way::create));
        }
        way.undo().ifPresent(back -> deeds.add(deed(tools, Feather.ROTATE_CCW, ConsoleKeys.UNDO, back)));
        deeds.add(deed(tools, Feather.SUN, ConsoleKeys.APPEARANCE, account.theming()::chooseNext));
        deeds.add(deed(tools, Feather.GLOBE, ConsoleKeys.LANGUAGE, account.chooseLanguage()));
        deeds.add(new Command(Feather.SHIELD, tools.words().say("authenticator.title"), "", "",
                () -> account.authenticator().accept(tools)));
        deeds.add(new Command(Feather.LOG_OUT, tools.words().say("shell.sign-out"), "", "", account.signOut()));
        return deeds;
    }

    private static Command deed(Tools tools, Feather icon, KeyChoice key, Runnable run) {
        return new Command(icon, tools.words().say(key.wordsKey()), "", key.written(), run);
    }
}
