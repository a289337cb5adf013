package org.gatehouse.sync.api;

import java.util.List;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Quotes;
import org.gatehouse.ticketing.wire.TermsReply;

/// What an event's tickets cost, and who gets which part of it. Every call throws [CloudException] where it comes to
/// nothing.
public final class Prices {
    private static final String EVENTS = "events";
    private static final String TERMS = "terms";
    private static final String PROMOS = "promos";

    private final Http http;

    Prices(Http http) {
        this.http = http;
    }

    public TermsReply terms(EventId event) {
        return http.get(http.url(EVENTS, event, TERMS), TermsReply.class);
    }

    /// For what is sold from then on.
    ///
    /// @param revision of the event as the caller saw it; another one is refused as `conflict`
    public TermsReply setTerms(EventId event, Terms terms, long revision) {
        return http.write(Write.put(http.url(EVENTS, event, TERMS), terms).ifStill(revision), TermsReply.class);
    }

    public List<Promo> promos(EventId event) {
        Page<Promo> all = http.get(http.url(EVENTS, event, PROMOS), Types.pageOf(Promo.class));
        return all.items();
    }

    /// Makes a promo code, or changes it for what is sold from then on.
    public Promo setPromo(EventId event, PromoCode code, PromoDetails details) {
        return http.write(Write.put(http.url(EVENTS, event, PROMOS, code.text()), details), Promo.class);
    }

    /// Only where nothing was sold with it.
    public void removePromo(EventId event, PromoCode code) {
        http.write(Write.delete(http.url(EVENTS, event, PROMOS, code.text())));
    }

    /// What tickets would cost now. Refused with the field `promo` where the code does not go with them.
    public Quotes.Reply quote(EventId event, Quotes.Request request) {
        return http.write(Write.post(http.url(EVENTS, event, "quotes"), IdempotencyKey.random()).with(request),
                Quotes.Reply.class);
    }
}
