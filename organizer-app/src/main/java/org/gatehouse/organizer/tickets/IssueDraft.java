package org.gatehouse.organizer.tickets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;

import javafx.beans.property.Property;

/// Keeps what is typed of a group until it is issued or given up: a list of sixty people is not typed twice. Where it was
/// sent and no answer came, the key it went under is kept with it, so that sending it again issues nothing twice. A sale
/// without a list is typed in a moment, and nothing is kept of it.
final class IssueDraft {
    private static final String KEY = "key";
    private static final String AMOUNT = "amount";
    private final Drafts drafts;
    private final String form;
    private final IssueModel model;
    private boolean over;

    IssueDraft(IssueModel model, Drafts drafts) {
        this.drafts = drafts;
        this.form = TicketScreens.GROUPS + model.event().id().value();
        this.model = model;
    }

    /// Puts back what was kept, says so, and keeps what is typed from then on.
    void begin() {
        var kept = drafts.of(form);
        if (!kept.isEmpty()) {
            fill(kept);
            model.restored();
            Optional.ofNullable(kept.get(KEY)).map(IdempotencyKey::new)
                    .ifPresent(key -> model.wasSent(key, new Money(Long.parseLong(kept.getOrDefault(AMOUNT, "0")),
                            model.total().get().currency())));
        }
        model.basket().whenChanged(this::keep);
        for (var field : new Property<?>[]{model.nameProperty(), model.emailProperty(), model.channelProperty(),
                model.paymentProperty(), model.basket().people().textProperty(), model.promo().codeProperty()}) {
            field.addListener((_, _, _) -> keep());
        }
        model.sentProperty().addListener((_, _, _) -> keep());
    }

    /// It was issued or given up.
    void drop() {
        over = true;
        drafts.drop(form);
    }

    private void keep() {
        if (!over) {
            drafts.keep(form, model.basket().people().textProperty().get().isBlank() ? Map.of() : typed());
        }
    }

    private Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", model.nameProperty().get());
        typed.put("email", model.emailProperty().get());
        typed.put("channel", model.channelProperty().get().name());
        typed.put("payment", model.paymentProperty().get().name());
        typed.put("promo", model.promo().codeProperty().get());
        var people = model.basket().people();
        typed.put("people", people.textProperty().get());
        people.usualProperty().get().ifPresent(type -> typed.put("usual", type.number().toString()));
        people.types().forEach(type -> typed.put("type." + type.number(),
                Integer.toString(model.basket().quantity(type.number()).get())));
        model.sent().ifPresent(sent -> {
            typed.put(KEY, sent.key().value());
            Optional.ofNullable(sent.said().expected())
                    .ifPresent(amount -> typed.put(AMOUNT, Long.toString(amount.minor())));
        });
        return typed;
    }

    private void fill(Map<String, String> kept) {
        model.nameProperty().set(kept.getOrDefault("name", ""));
        model.emailProperty().set(kept.getOrDefault("email", ""));
        model.channelProperty().set(Channel.valueOf(kept.getOrDefault("channel", Channel.BOX_OFFICE.name())));
        model.paymentProperty().set(Payment.valueOf(kept.getOrDefault("payment", Payment.CARD.name())));
        model.promo().codeProperty().set(kept.getOrDefault("promo", ""));
        var people = model.basket().people();
        for (TicketType type : people.types()) {
            var number = type.number().toString();
            model.basket().quantity(type.number()).set(Integer.parseInt(kept.getOrDefault("type." + number, "0")));
            if (number.equals(kept.get("usual"))) {
                people.usualProperty().set(Optional.of(type));
            }
        }
        people.textProperty().set(kept.getOrDefault("people", ""));
    }
}
