package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.exports.FateWords;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.money.Fate;
import org.gatehouse.ticketing.money.Reconciliation;
import org.gatehouse.ticketing.money.Reconciliation.Count;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What became of everything sold, as a sum that is seen to add up. Each line leads to its registrations.
///
/// Ids: `reconcile` with `reconcile-admitted`, `reconcile-waiting`, `reconcile-blocked`, `reconcile-refunded`,
/// `reconcile-cancelled` (the ways to the registrations), `reconcile-adds-up`.
final class ReconciliationPane {
    private final Words words;
    private final Rates rates;
    private final Consumer<Fate> look;
    private final VBox card;
    private final VBox notes = new VBox();
    private final VBox node;

    ReconciliationPane(OpenEvent event, Tools tools, Consumer<Fate> look) {
        this.words = tools.words();
        this.rates = new Rates(words, tools.formats(), event.event().details().currency());
        this.look = look;
        card = new VBox();
        card.getStyleClass().add("gh-card");
        notes.getStyleClass().add("gh-stack-wide");
        node = new VBox(card, notes);
        node.getStyleClass().add("gh-board");
    }

    VBox node() {
        return node;
    }

    void draw(Reconciliation now) {
        card.getChildren().setAll(head(), ledger(now));
        notes.getChildren().clear();
        note(now.cameOnVoid(), "reconcile.came-on-void");
        note(now.cameOnReplaced(), "reconcile.came-on-replaced");
        notes.getChildren().add(Pages.wrapping(words.say("reconcile.check-in", arg("n", now.cameIn())), "gh-muted"));
    }

    private Ledger ledger(Reconciliation now) {
        var ledger = new Ledger("reconcile", List.of(words.say("money.tickets"), words.say("reconcile.persons"),
                words.say("reconcile.paid")));
        ledger.line(words.say("reconcile.codes"), List.of(words.number(now.codes())));
        ledger.line(explained(Pages.wrapping(words.say("reconcile.replaced")), "reconcile.replaced.why"),
                List.of(words.number(-now.replaced())), Ledger.Weight.LINE);
        ledger.sum(words.say("reconcile.sold"), amounts(now.sold()));
        for (var fate : Fate.values()) {
            var key = FateWords.key(fate, now);
            ledger.line(explained(link(fate, words.say(key)), key.replace("reconcile.", "fate-why.")),
                    amounts(now.of(fate)),
                    Ledger.Weight.LINE);
        }
        ledger.sum(words.say("reconcile.sum"), amounts(sum(now)));
        return ledger;
    }

    /// Not what was sold once more, but the lines added up.
    private static Count sum(Reconciliation now) {
        int tickets = 0;
        int persons = 0;
        long paid = 0;
        for (var fate : Fate.values()) {
            tickets += now.of(fate).tickets();
            persons += now.of(fate).persons();
            paid += now.of(fate).paid();
        }
        return new Count(tickets, persons, paid);
    }

    private Node explained(Node name, String key) {
        var box = new VBox(name, Pages.wrapping(words.say(key), "gh-muted", "gh-small"));
        box.getStyleClass().add("gh-ledger-name");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private Hyperlink link(Fate fate, String text) {
        var link = new Hyperlink(text);
        link.setId("reconcile-" + fate.name().toLowerCase(Locale.ROOT));
        link.setAccessibleText(words.say("reconcile.look", arg("what", text)));
        link.setTooltip(new Tooltip(words.say("reconcile.look", arg("what", text))));
        link.setOnAction(_ -> look.accept(fate));
        return link;
    }

    private List<String> amounts(Count count) {
        return List.of(words.number(count.tickets()), words.number(count.persons()), rates.money(count.paid()));
    }

    /// Books that do not add up cannot be made at all.
    private HBox head() {
        var head = new HBox(Pages.label(words.say("reconcile.title"), "gh-card-title"), Pages.spring(), addsUp());
        head.getStyleClass().add("gh-row");
        return head;
    }

    private Node addsUp() {
        var badge = Badge.of(Tone.ADMIT, words.say("reconcile.adds-up"));
        badge.setId("reconcile-adds-up");
        return badge;
    }

    private void note(int persons, String key) {
        if (persons > 0) {
            notes.getChildren().add(Pages.wrapping(words.say(key, arg("n", persons)), "gh-muted"));
        }
    }
}
