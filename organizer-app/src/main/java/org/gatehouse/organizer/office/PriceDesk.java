package org.gatehouse.organizer.office;

import java.util.List;

import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.wire.Quotes;
import org.gatehouse.ticketing.wire.TermsReply;

/// What tickets cost, and who gets which part of it.
public interface PriceDesk {

    TermsReply terms(EventId event);

    /// For what is sold from then on. `revision` is the one the change began with.
    TermsReply setTerms(EventId event, Terms terms, long revision);

    List<Promo> promos(EventId event);

    /// Makes a promo code, or changes it for what is sold from then on.
    Promo setPromo(EventId event, PromoCode code, PromoDetails details);

    /// Only where nothing was sold with it.
    void removePromo(EventId event, PromoCode code);

    /// What tickets would cost now.
    Quotes.Reply quote(EventId event, Quotes.Request request);
}
