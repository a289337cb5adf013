package org.gatehouse.organizer.office;

import java.util.List;

import org.gatehouse.sync.api.Prices;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.wire.Quotes;
import org.gatehouse.ticketing.wire.TermsReply;

/// Prices over the real cloud.
record CloudPrices(Prices prices) implements PriceDesk {

    @Override
    public TermsReply terms(EventId event) {
        return prices.terms(event);
    }

    @Override
    public TermsReply setTerms(EventId event, Terms terms, long revision) {
        return prices.setTerms(event, terms, revision);
    }

    @Override
    public List<Promo> promos(EventId event) {
        return prices.promos(event);
    }

    @Override
    public Promo addPromo(EventId event, PromoCode code, PromoDetails details) {
        return prices.addPromo(event, code, details);
    }

    @Override
    public Promo changePromo(EventId event, Promo seen, PromoDetails details) {
        return prices.changePromo(event, seen, details);
    }

    @Override
    public void removePromo(EventId event, Promo seen) {
        prices.removePromo(event, seen);
    }

    @Override
    public Quotes.Reply quote(EventId event, Quotes.Request request) {
        return prices.quote(event, request);
    }
}
