package org.gatehouse.organizer.money;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.exports.ExportMenu;
import org.gatehouse.organizer.exports.Exports;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.People;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.tickets.GuestBook;
import org.gatehouse.sync.account.Member;
import org.gatehouse.ticketing.money.Fate;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Right;

import javafx.scene.Node;

/// Makes the screens of this package.
public final class MoneyScreens {
    private final PriceDesk prices;
    private final EventDesk events;
    private final People people;
    private final Member me;
    private final Tools tools;

    public MoneyScreens(PriceDesk prices, EventDesk events, People people, Member me, Tools tools) {
        this.prices = prices;
        this.people = people;
        this.events = events;
        this.me = me;
        this.tools = tools;
    }

    /// @param look shows the registrations of whom this became
    public Screen money(OpenEvent event, GuestBook guests, Consumer<Fate> look) {
        var model = new MoneyModel(event, guests, tools.calls(), tools.words(), tools.clock());
        var pricing = new PricesModel(event, prices, this::names, events, tools.calls(), tools.words());
        return new MoneyView(model, tools, new RevenuePane(event, tools), new ReconciliationPane(event, tools, look),
                new PricesPane(pricing, tools), exports(model));
    }

    /// Who the others are, an owner may know.
    private Map<UserId, String> names() {
        var names = new HashMap<UserId, String>();
        if (tools.may(Right.MANAGE_MEMBERS)) {
            people.members().forEach(member -> names.put(member.id(), member.name()));
        }
        names.put(me.id(), me.name());
        return names;
    }

    private Node exports(MoneyModel model) {
        var exports = new Exports(tools.calls(), tools.documents(), tools.words());
        var menu = ExportMenu.of("money-export", tools.words(), format -> model.booksProperty().get()
                .ifPresent(books -> exports.save(model.event(), format, books.takings(), books.reconciliation(),
                        books.asOf())));
        menu.disableProperty().bind(model.booksProperty().map(Optional::isEmpty));
        return menu;
    }
}
