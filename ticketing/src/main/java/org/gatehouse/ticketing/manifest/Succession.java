package org.gatehouse.ticketing.manifest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.signature.VerifyingKey;
import org.gatehouse.ticketing.ticket.EventKey;

/// That one key of an event follows another: said by the one before, so that whoever trusts that one trusts the next.
/// From the oldest key to the newest it is a chain. Only the newest signs manifests and changes; the earlier ones
/// stay good for the tickets they have signed.
///
/// @param before the number of the key that says so
/// @param signature by that key
public record Succession(EventId event, int before, EventKey next, Bytes signature) {
    private static final String SEPARATOR = "\n";

    public static Succession announce(EventId event, int before, SigningKey key, EventKey next) {
        return new Succession(event, before, next, key.sign(Purpose.SUCCESSION, message(event, before, next)));
    }

    /// The keys that are to be trusted by whoever trusts these, oldest first: these, and whichever follow the last of
    /// them without a break.
    ///
    /// @param trusted not empty; the newest last
    /// @param chain in any order, genuine or not
    public static List<EventKey> follow(EventId event, List<EventKey> trusted, List<Succession> chain) {
        var keys = new ArrayList<>(trusted);
        for (var next = after(event, keys, chain); next.isPresent(); next = after(event, keys, chain)) {
            keys.add(next.get());
        }
        return List.copyOf(keys);
    }

    private static Optional<EventKey> after(EventId event, List<EventKey> keys, List<Succession> chain) {
        var newest = keys.getLast();
        return chain.stream().filter(one -> one.event().equals(event) && one.isSignedBy(newest)).map(Succession::next)
                .filter(next -> keys.stream().noneMatch(known -> known.number() == next.number())).findFirst();
    }

    @JsonIgnore
    private boolean isSignedBy(EventKey key) {
        return key.number() == before
                && key.key().verifies(Purpose.SUCCESSION, message(event, before, next), signature);
    }

    private static byte[] message(EventId event, int before, EventKey next) {
        return String.join(SEPARATOR, event.value(), Integer.toString(before), Integer.toString(next.number()),
                encoded(next.key())).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String encoded(VerifyingKey key) {
        return key.encoded().base64();
    }
}
