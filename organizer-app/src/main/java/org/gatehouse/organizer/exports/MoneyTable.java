package org.gatehouse.organizer.exports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.ticketing.money.Fate;
import org.gatehouse.ticketing.money.Reconciliation;
import org.gatehouse.ticketing.money.Sums;
import org.gatehouse.ticketing.money.Takings;

/// An event's money as a table: the total, then by day, type, channel and promo code, each part adding up to the
/// total; then what became of what was sold. Every line says which part it belongs to, so that it can be filtered.
final class MoneyTable {
    private final OpenEvent event;
    private final Words words;
    private final String currency;
    private final List<List<Cell>> rows = new ArrayList<>();

    MoneyTable(OpenEvent event, Words words) {
        this.event = event;
        this.words = words;
        this.currency = event.event().details().currency();
    }

    Table of(Takings takings, Reconciliation books, Instant asOf) {
        var now = new Cell.Moment(LocalDateTime.ofInstant(asOf, event.zone()));
        rows.clear();
        row("money.total", event.event().details().name(), sums(takings.total()), now);
        rows("money.days", takings.days(), day -> day.toString(), now);
        rows("money.types", takings.types(), event::typeName, now);
        rows("money.channels", takings.channels(), words::of, now);
        rows("money.promos-sold", takings.promos(), code -> code.text(), now);
        row("reconcile.title", words.say("reconcile.sold"), count(books.sold()), now);
        for (var fate : Fate.values()) {
            row("reconcile.title", words.say(FateWords.key(fate, books)), count(books.of(fate)), now);
        }
        return new Table(header(), rows);
    }

    private List<String> header() {
        return Stream.of("export.money.part", "export.money.line", "money.tickets", "reconcile.persons",
                "money.sum.listed", "money.discounts", "money.gross", "money.refunds", "terms.fee", "terms.charity",
                "money.artist", "money.net", "money.owed", "export.currency", "export.money.as-of").map(words::say)
                .toList();
    }

    private <K> void rows(String part, Map<K, Sums> lines, Function<K, String> name, Cell now) {
        lines.forEach((key, sums) -> row(part, name.apply(key), sums(sums), now));
    }

    private void row(String part, String line, List<Cell> amounts, Cell now) {
        var row = new ArrayList<Cell>(List.of(new Cell.Text(words.say(part)), new Cell.Text(line)));
        row.addAll(amounts);
        row.add(new Cell.Text(currency));
        row.add(now);
        rows.add(row);
    }

    private List<Cell> sums(Sums sums) {
        return List.of(Cell.Number.of(sums.tickets()), new Cell.Text(""), money(sums.listed()),
                money(sums.discounts()), money(sums.gross()), money(sums.refunds()), money(sums.fees()),
                money(sums.charity()), money(sums.artist()), money(sums.net()), money(sums.owed()));
    }

    private List<Cell> count(Reconciliation.Count count) {
        var empty = new Cell.Text("");
        return List.of(Cell.Number.of(count.tickets()), Cell.Number.of(count.persons()), empty, empty,
                money(count.paid()), empty, empty, empty, empty, empty, empty);
    }

    private Cell money(long minor) {
        return new Cell.Number(
                BigDecimal.valueOf(minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())));
    }
}
