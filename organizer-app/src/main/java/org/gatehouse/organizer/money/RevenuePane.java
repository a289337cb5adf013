package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Figure;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.money.Sums;
import org.gatehouse.ticketing.money.Takings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What came in and whose it is.
///
/// Ids: `money-gross`, `money-refunds`, `money-shares`, `money-net` (the numbers), `money-days`, `money-sum`,
/// `money-types`, `money-channels`, `money-promos-sold`.
final class RevenuePane {
    private final Words words;
    private final Rates rates;
    private final OpenEvent event;
    private final DayChart chart;
    private final VBox figures = new VBox();
    private final VBox sum = new VBox();
    private final VBox types = new VBox();
    private final VBox channels = new VBox();
    private final VBox promos = new VBox();
    private final VBox node;

    RevenuePane(OpenEvent event, Tools tools) {
        this.event = event;
        this.words = tools.words();
        this.rates = new Rates(words, tools.formats(), event.event().details().currency());
        this.chart = new DayChart(words, tools.formats(), rates);
        var days = Pages.card(words.say("money.days"), legend(), chart);
        node = new VBox(figures, days, card("money.types", types), card("money.channels", channels),
                card("money.promos-sold", promos), card("money.sum", sum));
        node.getStyleClass().add("gh-board");
    }

    VBox node() {
        return node;
    }

    private HBox legend() {
        var legend = new HBox(colour("gh-arrivals-bar", "money.gross"), colour("gh-money-back", "money.refunds"));
        legend.getStyleClass().add("gh-legend");
        return legend;
    }

    private Label colour(String style, String key) {
        var patch = new Region();
        patch.getStyleClass().addAll(style, "gh-legend-patch");
        var label = Pages.label(words.say(key), "gh-muted", "gh-small");
        label.setGraphic(patch);
        return label;
    }

    void draw(Takings takings) {
        var total = takings.total();
        figures.getChildren().setAll(figures(total));
        chart.draw(takings.days());
        types.getChildren().setAll(table("money-types", takings.types(), event::typeName, total));
        channels.getChildren().setAll(table("money-channels", takings.channels(), words::of, total));
        var sold = takings.promos();
        promos.getChildren().setAll(table("money-promos-sold", sold, code -> code.text(),
                sold.values().stream().reduce(Sums.NONE, Sums::plus)));
        var around = promos.getParent();
        around.setVisible(!sold.isEmpty());
        around.setManaged(!sold.isEmpty());
        sum.getChildren().setAll(sum(total));
    }

    private Node figures(Sums total) {
        long shares = total.fees() + total.charity() + total.artist();
        var sold = words.say("money.gross.note", arg("n", total.tickets()));
        var owed = total.owed() == 0 ? sold : words.say("money.gross.owed", arg("owed", rates.money(total.owed())));
        return Pages.fields(
                Figure.of("money-gross", words.say("money.gross"), rates.money(total.gross()), owed),
                Figure.of("money-refunds", words.say("money.refunds"), rates.money(total.refunds()),
                        words.say("money.refunds.note", arg("n", total.back()))),
                Figure.of("money-shares", words.say("money.shares"), rates.money(shares),
                        words.say("money.shares.note")),
                Figure.of("money-net", words.say("money.net"), rates.money(total.net()), words.say("money.net.note")));
    }

    private <K> Ledger table(String id, Map<K, Sums> lines, Function<K, String> name, Sums total) {
        var ledger = new Ledger(id, List.of(words.say("money.tickets"), words.say("money.gross"),
                words.say("money.refunds"), words.say("money.shares"), words.say("money.net")));
        lines.forEach((key, sums) -> ledger.line(name.apply(key), amounts(sums)));
        ledger.sum(words.say("money.total"), amounts(total));
        return ledger;
    }

    private List<String> amounts(Sums sums) {
        return List.of(words.number(sums.tickets()), rates.money(sums.gross()), rates.money(sums.refunds()),
                rates.money(sums.fees() + sums.charity() + sums.artist()), rates.money(sums.net()));
    }

    /// From the prices on the list to what is the organizer's, line by line.
    private Ledger sum(Sums total) {
        var ledger = new Ledger("money-sum", List.of(""));
        ledger.line(words.say("money.sum.listed"), List.of(rates.money(total.listed())));
        ledger.line(words.say("money.sum.discounts"), less(total.discounts()));
        ledger.sum(words.say("money.gross"), List.of(rates.money(total.gross())));
        var parts = new ArrayList<>(List.of(Map.entry("money.sum.refunds", total.refunds()),
                Map.entry("money.sum.fees", total.fees()), Map.entry("money.sum.charity", total.charity()),
                Map.entry("money.sum.artist", total.artist())));
        parts.forEach(part -> ledger.line(words.say(part.getKey()), less(part.getValue())));
        ledger.sum(words.say("money.sum.net"), List.of(rates.money(total.net())));
        return ledger;
    }

    private List<String> less(long amount) {
        return List.of(rates.money(-amount));
    }

    private VBox card(String key, VBox content) {
        return Pages.card(words.say(key), content);
    }
}
