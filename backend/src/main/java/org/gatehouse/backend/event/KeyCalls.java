package org.gatehouse.backend.event;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.manifest.Succession;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.wire.EventKeys;

/// The calls about an event's keys: which there are, and a new one.
public final class KeyCalls {
    private final EventStore events;
    private final EventEditing editing;
    private final SigningKeys keys;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Json json;

    public KeyCalls(EventStore events, EventEditing editing, SigningKeys keys, InstantSource clock,
            SecureRandom random, Json json) {
        this.events = events;
        this.editing = editing;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
        this.json = json;
    }

    public Reply list(Call call) {
        return Reply.ok(all(events.seenBy(call.caller(), EventCalls.id(call))));
    }

    /// Tickets, manifests and changes from now on are signed with a new key, which the one before announces.
    public Reply rotate(Call call) {
        var request = call.fingerprint();
        var stored = editing.edit(call.caller(), EventCalls.id(call), Optional.empty(),
                before -> keys.wasAskedBy(before, request) ? Edit.to(before) : next(before, request));
        return Reply.created("/events/" + stored.event().id().value() + "/keys", all(stored));
    }

    private Edit next(StoredEvent before, String request) {
        int number = before.keys().getLast().number() + 1;
        if (number > SigningKeys.LAST) {
            throw ProblemException.conflict("no-more-keys", "No more keys",
                    "An event has at most sixteen keys, and all are in use.", "Go on with the newest.");
        }
        var fresh = SigningKey.generate(random);
        var next = new EventKey(number, fresh.verifyingKey());
        var signer = keys.of(before);
        var announced = Succession.announce(before.event().id(), signer.number(), signer.key(), next);
        var plain = Edit.to(before.withKey(next));
        return new Edit(plain.result(),
                transaction -> SigningKeys.follow(transaction, announced, fresh, clock.instant(), request, json),
                plain.refused());
    }

    private EventKeys all(StoredEvent stored) {
        return new EventKeys(stored.event().id(), stored.keys(), keys.chain(stored));
    }
}
