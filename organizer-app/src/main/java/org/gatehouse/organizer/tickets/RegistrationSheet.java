package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet of one registration: who, the tickets, and everything that happened.
///
/// Ids: `registration-sheet`, `registration-status`, `registration-edit`, `registration-close`, `registration-cancel`,
/// `registration-refund`, `registration-history`, `registration-banner`; those of [MailRow], [TicketRows] and [AttendeeSheet].
final class RegistrationSheet {
    private final RegistrationModel model;
    private final Tools tools;
    private final Words words;
    private final Formats formats;
    private final Overlay overlay;
    private final TicketRows tickets;
    private final HistoryRows history;
    private final MailRow mail;
    private final Banner banner;
    private final ScrollPane scroll = Pages.scrolling(new VBox());
    private final VBox sheet = new VBox();

    RegistrationSheet(RegistrationModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.formats = tools.formats();
        this.overlay = tools.overlay();
        this.tickets = new TicketRows(model, tools);
        this.history = new HistoryRows(model.event(), words, formats);
        this.mail = new MailRow(model, words, formats);
        this.banner = new Banner("registration-banner", words);
        banner.noticeProperty().bind(model.noticeProperty());
        sheet.setId("registration-sheet");
        sheet.getStyleClass().addAll("gh-sheet-form", "gh-registration");
        scroll.setId("registration-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(120);
    }

    void show() {
        model.guestProperty().addListener((_, _, _) -> draw());
        model.historyProperty().addListener((_, _, _) -> draw());
        draw();
        overlay.show(sheet, () -> {});
        model.load();
    }

    /// Sends the tickets, where the sheet is on show and no other lies over it.
    void mail() {
        if (isOnTop()) {
            model.mail().send();
        }
    }

    /// Whether it is what one looks at.
    boolean isOnTop() {
        return sheet.getScene() != null;
    }

    private void draw() {
        var registration = model.registration();
        double at = scroll.getVvalue();
        var body = new VBox(tickets.all());
        body.getStyleClass().add("gh-registration-body");
        model.historyProperty().get().ifPresent(known -> body.getChildren().addAll(
                Pages.label(words.say("registration.history"), "gh-field-label"),
                history.of("registration-history", known)));
        scroll.setContent(body);
        scroll.setVvalue(at);
        mail.draw();
        sheet.getChildren().setAll(header(registration), facts(registration), banner, scroll, buttons());
        if (mail.isTelling()) {
            sheet.getChildren().add(sheet.getChildren().indexOf(scroll), mail.node());
        }
    }

    private Node header(Registration registration) {
        var name = Pages.wrapping(registration.attendee().name(), "gh-sheet-title");
        var status = Badge.of(GuestCells.tone(registration.status()), words.of(registration.status()));
        status.setId("registration-status");
        var email = registration.attendee().email();
        var under = Pages.label(email == null ? words.say("registration.no-email") : email, "gh-muted");
        var titles = new VBox(name, under);
        titles.getStyleClass().add("gh-stack");
        HBox.setHgrow(titles, Priority.ALWAYS);
        var header = new HBox(titles, edit(registration), status);
        header.getStyleClass().add("gh-row-wide");
        header.setMinHeight(Region.USE_PREF_SIZE);
        return header;
    }

    private Node edit(Registration registration) {
        var edit = Buttons.icon("registration-edit", Feather.EDIT_2,
                words.say("edit-it", arg("name", registration.attendee().name())));
        edit.setDisable(!model.canCancel());
        edit.setOnAction(_ -> new AttendeeSheet(model, words, overlay).show());
        return edit;
    }

    private Node facts(Registration registration) {
        var sale = registration.sale();
        var promo = sale == null || sale.promo() == null
                ? ""
                : " · " + words.say("registration.promo", arg("code", sale.promo().text()));
        return Pages.wrapping(words.say("registration.facts", arg("amount", formats.money(registration.amount())),
                arg("payment", words.of(registration.payment())), arg("channel", words.of(registration.channel())),
                arg("when", formats.dayAndTime(registration.createdAt(), model.event().zone()))) + promo, "gh-muted",
                "gh-small");
    }

    private HBox buttons() {
        var cancel = Buttons.quiet("registration-cancel", words.say("registration.cancel"));
        cancel.setDisable(!model.canCancel());
        cancel.setOnAction(_ -> overlay.ask(model.question("cancel"), model::cancel));
        var refund = Buttons.quiet("registration-refund", words.say("registration.refund"));
        refund.setDisable(!model.canRefund());
        refund.setOnAction(_ -> overlay.ask(model.question("refund"), model::refund));
        var close = Buttons.plain("registration-close", words.say("close"));
        close.setOnAction(_ -> overlay.close());
        var buttons = new HBox(tools.only(Right.RUN_EVENTS, cancel), tools.only(Right.RUN_EVENTS, refund),
                Pages.spring(), close);
        buttons.getStyleClass().add("gh-sheet-buttons");
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        return buttons;
    }
}
