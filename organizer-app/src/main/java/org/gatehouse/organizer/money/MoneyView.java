package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An event's money: what came in, what became of what was sold, and at which prices and terms it is sold.
///
/// Ids: `money-tab-revenue`, `money-tab-reconciliation`, `money-tab-prices`, `money-as-of`, `money-banner`; the rest
/// see [RevenuePane], [ReconciliationPane] and [PricesPane].
final class MoneyView implements Screen {
    private final MoneyModel model;
    private final Tools tools;
    private final Words words;
    private final RevenuePane revenue;
    private final ReconciliationPane reconciliation;
    private final PricesPane prices;
    private final Label asOf = Pages.label("", "gh-muted", "gh-small");
    private final Banner banner;
    private final Content content;
    private final ScrollPane board = Pages.scrolling(new VBox());
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final VBox place = new VBox();
    private final VBox page;
    private Optional<Books> drawn = Optional.empty();
    private final Subscriptions subscriptions = new Subscriptions();

    /// The parts of the page.
    private enum Tab {
        REVENUE, RECONCILIATION, PRICES
    }

    MoneyView(MoneyModel model, Tools tools, RevenuePane revenue, ReconciliationPane reconciliation,
            PricesPane prices, Node exports) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.revenue = revenue;
        this.reconciliation = reconciliation;
        this.prices = prices;
        this.banner = new Banner("money-banner", words);
        asOf.setId("money-as-of");
        var empty = new EmptyState(Feather.CREDIT_CARD, words.say("money.empty"), words.say("money.empty.next"));
        this.content = new Content(words, board, empty, model::watch);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox.setVgrow(place, Priority.ALWAYS);
        this.page = Pages.page(header(exports), tabs(), place, banner);
        page.getStyleClass().add("gh-money");
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void shown() {
        Pages.follow(model.state(), content, banner, subscriptions);
        subscriptions.follow(model.booksProperty(), now -> now.ifPresent(this::draw));
        subscriptions.onChange(model.event().replyProperty(), model::watch);
        prices.shown();
        subscriptions.add(prices::hidden);
        open(Tab.REVENUE);
        model.watch();
        subscriptions.add(model::stop);
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private HBox header(Node exports) {
        return Pages.header(Pages.titles(words.say("money.title"), words.say("money.subtitle")), asOf, exports);
    }

    private HBox tabs() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("gh-segments");
        row.setMaxWidth(Region.USE_PREF_SIZE);
        for (var tab : Tab.values()) {
            var button = new ToggleButton(words.of(tab));
            button.setId("money-tab-" + tab.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setMnemonicParsing(false);
            button.setOnAction(_ -> open(tab));
            tabs.put(tab, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private void open(Tab tab) {
        tabs.forEach((known, button) -> button.setSelected(known == tab));
        board.setVvalue(0);
        switch (tab) {
            case REVENUE -> show(content, revenue.node());
            case RECONCILIATION -> show(content, reconciliation.node());
            case PRICES -> place.getChildren().setAll(prices.node());
        }
    }

    private void show(Node around, Node part) {
        board.setContent(part);
        place.getChildren().setAll(around);
    }

    private void draw(Books now) {
        asOf.setText(words.say("live.as-of",
                arg("time", tools.formats().second(now.asOf(), model.event().zone()))));
        // who stands on a line with the keyboard is not sent away by every look at the clock
        if (drawn.isEmpty() || !drawn.get().counts(now)) {
            revenue.draw(now.takings());
            reconciliation.draw(now.reconciliation());
        }
        drawn = Optional.of(now);
    }
}
