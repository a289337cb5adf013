package org.gatehouse.organizer.office;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Quotes;
import org.gatehouse.ticketing.wire.TermsReply;
import org.jspecify.annotations.Nullable;

/// Prices kept in memory, which obey the rules of the API.
final class PaperPrices implements PriceDesk {
    private final InstantSource clock;
    private final Runnable arrive;
    private final Function<EventId, Event> events;
    private final Map<EventId, List<TermsReply.Changed>> history = new HashMap<>();
    private final Map<PromoCode, Promo> promos = new TreeMap<>();

    /// @param arrive fails where every call fails
    PaperPrices(InstantSource clock, Runnable arrive, Function<EventId, Event> events) {
        this.clock = clock;
        this.arrive = arrive;
        this.events = events;
    }

    @Override
    public synchronized TermsReply terms(EventId event) {
        arrive.run();
        var changes = history.getOrDefault(event, List.of());
        return new TermsReply(now(event), changes, changes.size());
    }

    private Terms now(EventId event) {
        return history.getOrDefault(event, List.of()).stream().findFirst().map(TermsReply.Changed::to)
                .orElse(Terms.NONE);
    }

    @Override
    public synchronized TermsReply setTerms(EventId event, Terms terms, long revision) {
        arrive.run();
        if (revision != history.getOrDefault(event, List.of()).size()) {
            throw PaperOffice.refused("conflict", 412);
        }
        var more = new ArrayList<>(history.getOrDefault(event, List.of()));
        more.addFirst(new TermsReply.Changed(clock.instant(), new UserId("ines"), null, now(event), terms));
        history.put(event, more);
        return terms(event);
    }

    @Override
    public synchronized List<Promo> promos(EventId event) {
        arrive.run();
        return List.copyOf(promos.values());
    }

    @Override
    public synchronized Promo addPromo(EventId event, PromoCode code, PromoDetails details) {
        arrive.run();
        if (promos.putIfAbsent(code, new Promo(code, details, 0, 1)) != null) {
            throw PaperOffice.refused("conflict", 412);
        }
        return promos.get(code);
    }

    @Override
    public synchronized Promo changePromo(EventId event, Promo seen, PromoDetails details) {
        arrive.run();
        var now = still(seen);
        promos.put(now.code(), new Promo(now.code(), details, now.used(), now.revision() + 1));
        return promos.get(now.code());
    }

    @Override
    public synchronized void removePromo(EventId event, Promo seen) {
        arrive.run();
        promos.remove(still(seen).code());
    }

    private Promo still(Promo seen) {
        var now = promos.get(seen.code());
        if (now == null || now.revision() != seen.revision()) {
            throw PaperOffice.refused("conflict", 412);
        }
        return now;
    }

    @Override
    public synchronized Quotes.Reply quote(EventId event, Quotes.Request request) {
        arrive.run();
        var sale = sale(events.apply(event), request.channel(), request.lines(), request.promo());
        return new Quotes.Reply(sale, new Money(sale.amount(), events.apply(event).details().currency()));
    }

    /// Sells, counting the use of a code.
    synchronized Sale sell(Event event, NewRegistration asked) {
        var sale = sale(event, asked.channel(), asked.lines(), asked.promo());
        var amount = new Money(sale.amount(), event.details().currency());
        if (asked.expected() != null && !asked.expected().equals(amount)) {
            throw PaperOffice.refused("price-changed", 409);
        }
        if (sale.promo() != null) {
            promos.computeIfPresent(sale.promo(),
                    (code, promo) -> new Promo(code, promo.details(), promo.used() + sale.uses(),
                            promo.revision()));
        }
        return sale;
    }

    private Sale sale(Event event, Channel channel, List<NewRegistration.Line> lines, @Nullable PromoCode code) {
        var tickets = new TreeMap<TypeNumber, Integer>();
        lines.forEach(line -> tickets.merge(line.type(), line.quantity(), Integer::sum));
        var promo = code == null ? null : promos.get(code);
        if (code != null && promo == null) {
            throw PaperOffice.refused(List.of(new FieldFault("promo", Fault.PROMO_UNKNOWN)));
        }
        if (promo != null && promo.refusal(tickets, clock.instant()).isPresent()) {
            throw PaperOffice.refused(List.of(new FieldFault("promo", Fault.PROMO_USED_UP)));
        }
        var charges = tickets.entrySet().stream().map(line -> {
            var off = promo != null && promo.details().fits(line.getKey()) ? promo.details().off() : Rate.NONE;
            return channel == Channel.COMP
                    ? Charge.free(line.getKey(), line.getValue())
                    : Charge.of(event.type(line.getKey()).orElseThrow(), line.getValue(), now(event.id()), off);
        }).toList();
        return new Sale(charges, code, promo == null ? 0 : promo.fitting(tickets));
    }

    /// What one ticket of a type costs now.
    synchronized Money price(Event event, TypeNumber type) {
        return new Money(now(event.id()).listed(event.type(type).orElseThrow()), event.details().currency());
    }
}
