package org.gatehouse.organizer.money;

import java.util.Optional;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.price.Promo;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// At which terms the event sells, what they were before, and its promo codes.
///
/// Ids: `terms-edit`, `promo-add`; per code see [PromoRows].
final class PricesPane {
    private final PricesModel model;
    private final Tools tools;
    private final Words words;
    private final PromoRows promos;
    private final TermsRows terms;
    private final VBox board = new VBox();
    private final Content content;
    private final Subscriptions subscriptions = new Subscriptions();

    PricesPane(PricesModel model, Tools tools, TermsRows terms) {
        this.terms = terms;
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.promos = new PromoRows(model.event(), tools, promo -> promoSheet(Optional.of(promo)),
                promo -> tools.overlay().ask(model.removal(promo), () -> model.remove(promo)));
        board.getStyleClass().add("gh-board");
        content = new Content(words, Pages.scrolling(board), new Region(), model::load);
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    Node node() {
        return content;
    }

    void shown() {
        content.phaseProperty().bind(model.phaseProperty());
        subscriptions.add(content.phaseProperty()::unbind);
        subscriptions.follow(model.pricesProperty(), now -> now.ifPresent(this::draw));
        model.load();
        subscriptions.add(model::stop);
    }

    void hidden() {
        subscriptions.release();
    }

    private void draw(PricesModel.Prices now) {
        var edit = Buttons.with(Feather.EDIT_2, Buttons.plain("terms-edit", words.say("edit")));
        edit.setOnAction(_ -> termsSheet(now));
        var add = Buttons.with(Feather.PLUS, Buttons.plain("promo-add", words.say("promo.add")));
        add.setOnAction(_ -> promoSheet(Optional.empty()));
        board.getChildren().setAll(card("terms.title", edit, terms.node(now.terms().terms())),
                card("promo.title", add, promos.node(now.promos())),
                Pages.card(words.say("terms.history"), terms.history(now.terms())));
    }

    private VBox card(String key, Button action, Node rows) {
        var heading = Pages.label(words.say(key), "gh-card-title");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(heading, action);
        head.getStyleClass().addAll("gh-row", "gh-card-head");
        var card = new VBox(head, rows);
        card.getStyleClass().addAll("gh-card", "flush");
        return card;
    }

    private void termsSheet(PricesModel.Prices now) {
        var event = model.event().event();
        var said = new TermsWords(model.event(), words, tools.formats());
        var form = new TermsForm(model, now.terms(), said, words);
        new TermsSheet(form, tools, event.details().currency()).show(model::changed);
    }

    private void promoSheet(Optional<Promo> edited) {
        var event = model.event().event();
        var said = new PromoWords(model.event(), words, tools.formats());
        var form = new PromoForm(model, edited, said, words);
        new PromoSheet(form, tools, event.details().currency()).show(model::load);
    }
}
