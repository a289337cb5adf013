package org.gatehouse.ticketing.manifest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;

/// A text signed by an event's key, checked before it is parsed.
///
/// @param key the number of the key
/// @param signature over the text in UTF-8
public record SignedText(String text, int key, Bytes signature) {
    public static SignedText sign(String text, Purpose purpose, int keyNumber, SigningKey key) {
        return new SignedText(text, keyNumber, key.sign(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether one of these keys, the one it names, signed the text for this purpose.
    public boolean isSignedBy(List<EventKey> keys, Purpose purpose) {
        var message = text.getBytes(StandardCharsets.UTF_8);
        return keys.stream().filter(known -> known.number() == key)
                .anyMatch(known -> known.key().verifies(purpose, message, signature));
    }
}
