package org.gatehouse.backend.promo;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.wire.Page;

/// The calls about an event's promo codes. What is changed holds for what is sold later.
public final class PromoCalls {
    private static final int TRIES = 10;
    /// Instead of the revision of a code that there is.
    private static final long NOT_THERE = 0;

    private final EventStore events;
    private final PromoStore promos;
    private final InstantSource clock;

    public PromoCalls(EventStore events, PromoStore promos, InstantSource clock) {
        this.events = events;
        this.promos = promos;
        this.clock = clock;
    }

    public Reply list(Call call) {
        return Reply.ok(new Page<>(promos.of(stored(call).event().id()), null));
    }

    /// Makes a code that the caller saw was not there, or changes one that is as the caller saw it. What is so already
    /// needs no change.
    public Reply set(Call call) {
        var stored = stored(call);
        var code = code(call);
        var details = call.body(PromoDetails.class);
        long known = call.makesNew() ? NOT_THERE : call.seenRevision();
        for (int tries = 0; tries < TRIES; tries++) {
            var seen = promos.find(stored.event().id(), code);
            check(stored, details, seen.map(promo -> promo.details().types()).orElse(List.of()));
            if (seen.filter(promo -> promo.details().equals(details)).isEmpty()) {
                checkSeen(known, seen);
            }
            if (set(stored.event().id(), code, seen, details)) {
                var now = promos.find(stored.event().id(), code).orElseThrow();
                return Reply.ok(now).at(now.revision());
            }
        }
        throw busy();
    }

    private static ProblemException busy() {
        return new ProblemException(new Problem.Busy("Others are selling with the same promo code."));
    }

    private static void checkSeen(long revision, Optional<Promo> there) {
        long now = there.map(Promo::revision).orElse(NOT_THERE);
        if (now != revision) {
            throw new ProblemException(new Problem.Outdated(now,
                    "Somebody else added, changed or removed this promo code since you saw it.",
                    "Load the promo codes again, look at what is different, and make your change once more."));
        }
    }

    private boolean set(EventId event, PromoCode code, Optional<Promo> seen, PromoDetails details) {
        if (seen.isEmpty()) {
            // what was removed and is made again must not be taken for what somebody saw before
            return promos.add(event, code, details, clock.millis());
        }
        if (details.quota() < seen.get().used()) {
            throw ProblemException.conflict("already-sold", "Already sold",
                    seen.get().used() + " tickets have been sold with this promo code.",
                    "Choose a quota that is not below that, or end its window.");
        }
        return seen.get().details().equals(details) || promos.change(event, seen.get(), details);
    }

    public Reply remove(Call call) {
        var event = stored(call).event().id();
        long seen = call.seenRevision();
        for (int tries = 0; tries < TRIES; tries++) {
            var promo = promos.find(event, code(call)).orElseThrow(() -> ProblemException.notFound("promo code"));
            checkSeen(seen, Optional.of(promo));
            if (promo.used() > 0) {
                throw ProblemException.conflict("already-sold", "Already sold",
                        "Tickets have been sold with this promo code.", "End its window instead: it is refused then.");
            }
            if (promos.remove(event, promo)) {
                return Reply.ok(new Page<>(promos.of(event), null));
            }
        }
        throw busy();
    }

    /// @param before types that it was for already: they may be gone by now
    private static void check(StoredEvent stored, PromoDetails details, List<TypeNumber> before) {
        var faults = new ArrayList<FieldFault>();
        if (details.quota() < 1) {
            faults.add(new FieldFault("quota", Fault.NOT_POSITIVE));
        }
        if (details.quota() > EventChecks.LARGEST_CAPACITY) {
            faults.add(new FieldFault("quota", Fault.TOO_LARGE));
        }
        if (details.off().basisPoints() == 0 && details.off().perTicket() == 0) {
            faults.add(new FieldFault("off", Fault.NOT_POSITIVE));
        }
        if (details.types().stream()
                .anyMatch(type -> stored.event().type(type).isEmpty() && !before.contains(type))) {
            faults.add(new FieldFault("types", Fault.UNKNOWN_TYPE));
        }
        FieldError.check(faults);
    }

    private StoredEvent stored(Call call) {
        return events.seenBy(call.caller(), call.path("event", "event", EventId::parse));
    }

    private static PromoCode code(Call call) {
        return call.path("code", "promo code", PromoCode::parse);
    }
}
