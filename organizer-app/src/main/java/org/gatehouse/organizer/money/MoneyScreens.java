package org.gatehouse.organizer.money;

import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.exports.ExportMenu;
import org.gatehouse.organizer.exports.Exports;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.PriceDesk;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.tickets.GuestBook;
import org.gatehouse.sync.account.Member;
import org.gatehouse.ticketing.money.Fate;

import javafx.scene.Node;

/// Makes the screens of this package.
public final class MoneyScreens {
    private final PriceDesk prices;
    private final EventDesk events;
    private final Member me;
    private final Tools tools;

    public MoneyScreens(PriceDesk prices, EventDesk events, Member me, Tools tools) {
        this.prices = prices;
        this.events = events;
        this.me = me;
        this.tools = tools;
    }

    /// @param look shows the registrations of whom this became
    public Screen money(OpenEvent event, GuestBook guests, Consumer<Fate> look) {
        var model = new MoneyModel(event, guests, tools.calls(), tools.words(), tools.clock());
        var pricing = new PricesModel(event, prices, events, tools.calls(), tools.words());
        return new MoneyView(model, tools, new RevenuePane(event, tools), new ReconciliationPane(event, tools, look),
                new PricesPane(pricing, tools, new TermsRows(event, me, tools)), exports(model));
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
