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

    /// For what is sold from then on. Refused as `conflict` where `revision`, which the change began with, has passed.
    TermsReply setTerms(EventId event, Terms terms, long revision);

    List<Promo> promos(EventId event);

    /// Makes a promo code. Refused as `conflict` where it is there already.
    Promo addPromo(EventId event, PromoCode code, PromoDetails details);

    /// Changes it for what is sold from then on. Refused as `conflict` where it is no longer as it was seen.
    Promo changePromo(EventId event, Promo seen, PromoDetails details);

    /// Only where nothing was sold with it, and it is still as it was seen.
    void removePromo(EventId event, Promo seen);

    /// What tickets would cost now.
    Quotes.Reply quote(EventId event, Quotes.Request request);
}
