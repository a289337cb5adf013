package org.gatehouse.sync.api;

import java.util.List;
import okhttp3.HttpUrl;
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
    /// @param revision of the terms as the caller saw them; another one is refused as `conflict`
    public TermsReply setTerms(EventId event, Terms terms, long revision) {
        return http.write(Write.put(http.url(EVENTS, event, TERMS), terms).ifStill(revision), TermsReply.class);
    }

    public List<Promo> promos(EventId event) {
        Page<Promo> all = http.get(http.url(EVENTS, event, PROMOS), Types.pageOf(Promo.class));
        return all.items();
    }

    /// Makes a promo code. Refused as `conflict` where it is there already.
    public Promo addPromo(EventId event, PromoCode code, PromoDetails details) {
        return http.write(Write.put(http.url(EVENTS, event, PROMOS, code.text()), details).ifNone(), Promo.class);
    }

    /// Changes a promo code for what is sold from then on.
    ///
    /// @param seen as the caller saw it; refused as `conflict` where it has another revision by now
    public Promo changePromo(EventId event, Promo seen, PromoDetails details) {
        return http.write(Write.put(promo(event, seen), details).ifStill(seen.revision()), Promo.class);
    }

    /// Only where nothing was sold with it, and it is still as it was seen.
    public void removePromo(EventId event, Promo seen) {
        http.write(Write.delete(promo(event, seen)).ifStill(seen.revision()));
    }

    private HttpUrl.Builder promo(EventId event, Promo promo) {
        return http.url(EVENTS, event, PROMOS, promo.code().text());
    }

    /// What tickets would cost now. Refused with the field `promo` where the code does not go with them.
    public Quotes.Reply quote(EventId event, Quotes.Request request) {
        return http.write(Write.post(http.url(EVENTS, event, "quotes"), IdempotencyKey.random()).with(request),
                Quotes.Reply.class);
    }
}
