package org.gatehouse.organizer.events;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.event.EventStatus;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.control.Label;

/// An event's status as a pill.
final class StatusBadge {

    private StatusBadge() {}

    static Label of(EventStatus status, Words words) {
        return Badge.of(tone(status), words.of(status));
    }

    /// The status's own shape, where there is no room for its word.
    static Feather icon(EventStatus status) {
        return switch (status) {
            case DRAFT -> Feather.EDIT_2;
            case PUBLISHED, CANCELLED -> tone(status).icon();
            case ENDED -> Feather.STOP_CIRCLE;
        };
    }

    static Tone tone(EventStatus status) {
        return switch (status) {
            case DRAFT -> Tone.NEUTRAL;
            case PUBLISHED -> Tone.ADMIT;
            case CANCELLED -> Tone.REFUSE;
            case ENDED -> Tone.NEUTRAL;
        };
    }
}
