package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.SheetForm;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.wire.Quotes;

/// The sheet that issues tickets.
///
/// Ids: `issue-sheet`, `issue-channel-box-office`, `issue-channel-comp`, `issue-name`, `issue-email`, `issue-mail`,
/// `issue-payment`, `issue-total`, `issue-promo`, `issue-promo-apply`, `issue-promo-off`, `issue-sheet-save`,
/// `issue-sheet-cancel`, `issue-sheet-banner`; those of [TicketChoice].
final class IssueSheet {
    private final IssueModel model;
    private final Words words;
    private final Formats formats;

    IssueSheet(IssueModel model, Words words, Formats formats) {
        this.model = model;
        this.words = words;
        this.formats = formats;
    }

    /// @param issue issues them; it is given what closes the sheet
    /// @param givenUp runs when the button says so: what closes the sheet otherwise may be a slip
    void show(Overlay overlay, Consumer<Runnable> issue, Runnable givenUp) {
        var name = text("issue-name", "issue.name", model.nameProperty(), "name");
        model.basket().people().peopleProperty().subscribe(
                people -> name.help(people.people().isEmpty() ? "" : words.say("group.contact")));
        var email = text("issue-email", "issue.email", model.emailProperty(), "email");
        var who = new VBox(name, email);
        if (model.event().sendsMail()) {
            who.getChildren().add(mailing());
        }
        who.getChildren().addAll(payment(), promo());
        who.getStyleClass().addAll("gh-issue-column", "gh-issue-who");
        var choice = new TicketChoice(model, words, formats);
        var sheet = new SheetForm("issue-sheet", words.say("issue.title"), "", words, overlay, channels(),
                columns(who, choice)).beside(total());
        sheet.getStyleClass().add("gh-issue");
        sheet.saveButton().textProperty().bind(Bindings.createStringBinding(
                () -> words.say("issue.issue", arg("n", model.count().get())), model.count()));
        sheet.saying(model.noticeProperty(), words).saving(model.sendingProperty(), () -> issue.accept(sheet::close))
                .givingUp(givenUp);
        sheet.open();
        name.control().requestFocus();
    }

    /// Who comes beside what they get: one above the other they are taller than a small window.
    private static HBox columns(VBox who, VBox what) {
        HBox.setHgrow(what, Priority.ALWAYS);
        var columns = new HBox(who, what);
        columns.getStyleClass().add("gh-issue-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        return columns;
    }

    private Field text(String id, String key, StringProperty value, String field) {
        var text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(value);
        return new Field(words.say(key), text).following(model.faults().message(field));
    }

    /// Where there is no address there is nothing to tick.
    private CheckBox mailing() {
        var box = new CheckBox(words.say("issue.mail"));
        box.setId("issue-mail");
        box.selectedProperty().bindBidirectional(model.mailingProperty());
        box.disableProperty().bind(model.emailProperty().map(String::isBlank));
        return box;
    }

    private HBox channels() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("gh-segments");
        for (var channel : List.of(Channel.BOX_OFFICE, Channel.COMP)) {
            var button = new ToggleButton(words.of(channel));
            button.setId("issue-channel-" + channel.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setToggleGroup(group);
            button.setSelected(channel == model.channelProperty().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.channelProperty().set(channel);
            });
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            row.getChildren().add(button);
        }
        return row;
    }

    /// A code counts when it has been tried: then the total shows it.
    private HBox promo() {
        var promo = model.promo();
        var code = new TextField();
        code.setId("issue-promo");
        code.textProperty().bindBidirectional(promo.codeProperty());
        var field = new Field(words.say("issue.promo"), code).following(model.faults().message("promo"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var apply = Buttons.plain("issue-promo-apply", words.say("issue.promo.apply"));
        apply.setOnAction(_ -> promo.tryIt());
        apply.disableProperty().bind(promo.codeProperty().isEmpty().or(model.count().isEqualTo(0)));
        apply.setMinWidth(Region.USE_PREF_SIZE);
        var beside = new HBox(apply);
        beside.getStyleClass().addAll("gh-row", "gh-beside-field");
        var row = new HBox(field, beside);
        row.getStyleClass().add("gh-fields");
        row.disableProperty().bind(model.channelProperty().isEqualTo(Channel.COMP));
        return row;
    }

    private String off(Quotes.Reply quoted) {
        long minor = quoted.sale().charges().stream().mapToLong(charge -> charge.discount() * charge.tickets()).sum();
        return words.say("issue.promo.off",
                arg("amount", formats.money(new Money(minor, quoted.amount().currency()))));
    }

    private Field payment() {
        var choice = Choices.of("issue-payment", words, Payment.CARD, Payment.CASH, Payment.UNPAID);
        choice.valueProperty().bindBidirectional(model.paymentProperty());
        var payment = new Field(words.say("issue.payment"), choice);
        payment.disableProperty().bind(model.channelProperty().isEqualTo(Channel.COMP));
        return payment;
    }

    private HBox total() {
        var total = Pages.label("", "gh-total");
        total.setId("issue-total");
        total.textProperty()
                .bind(Bindings.createStringBinding(() -> formats.money(model.total().get()), model.total()));
        var off = Pages.label("", "gh-muted");
        off.setId("issue-promo-off");
        off.textProperty().bind(model.promo().quotedProperty().map(quoted -> quoted.map(this::off).orElse("")));
        var sum = new HBox(Pages.label(words.say("issue.total"), "gh-field-label"), total, off);
        sum.getStyleClass().add("gh-sum");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        return sum;
    }
}
