package org.gatehouse.organizer.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.picture.PictureWish;
import org.gatehouse.sync.api.Intention;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;
import org.gatehouse.ticketing.wire.PictureChange;
import org.jspecify.annotations.Nullable;

/// Sends what an event's form says: the event, then its picture. Broken off between the two and begun again, it goes on
/// with the event it had stored. For workers, one at a time.
final class Saving {
    private final EventDesk desk;
    private final Optional<Copying> copying;
    private final Intention<EventDetails> creating = new Intention<>();
    private @Nullable EventReply stored;
    private volatile boolean pictureLeft;

    private Saving(EventDesk desk, Optional<Copying> copying, @Nullable EventReply stored) {
        this.desk = desk;
        this.copying = copying;
        this.stored = stored;
    }

    static Saving aNewOne(EventDesk desk) {
        return new Saving(desk, Optional.empty(), null);
    }

    static Saving after(Copying copying, EventDesk desk) {
        return new Saving(desk, Optional.of(copying), null);
    }

    static Saving of(EventReply edited, EventDesk desk) {
        return new Saving(desk, Optional.empty(), edited);
    }

    /// @param oversold whether the person knows that more is sold than there will be
    /// @throws Exception whatever the cloud, or the disk that holds the picture, has against it
    EventReply run(EventDetails details, Oversold oversold, PictureWish picture) throws Exception {
        pictureLeft = false;
        var reply = copying.isPresent() ? copying.get().run(details) : written(details, oversold, stored);
        stored = reply;
        pictureLeft = true;
        reply = pictured(reply, picture);
        pictureLeft = false;
        stored = reply;
        return reply;
    }

    /// Whether the last run stored the event as it was typed, and came to grief with its picture.
    boolean isPictureLeft() {
        return pictureLeft;
    }

    /// The event as it was stored last.
    Optional<EventReply> stored() {
        return Optional.ofNullable(stored);
    }

    private EventReply written(EventDetails details, Oversold oversold, @Nullable EventReply now) {
        return now == null
                ? desk.create(details, creating.keyFor(details))
                : desk.edit(now.event().id(), details, now.event().revision(), oversold);
    }

    private EventReply pictured(EventReply reply, PictureWish wish) throws Exception {
        return switch (wish) {
            case PictureWish.Keep _ -> reply;
            case PictureWish.Put(var picture, var file) ->
                Objects.equals(reply.picture(), picture) ? reply : put(reply, picture, file.call());
            case PictureWish.Remove _ -> reply.picture() == null
                    ? reply
                    : desk.removePicture(reply.event().id(), reply.event().revision());
        };
    }

    /// Bytes that are there already are not sent again.
    private EventReply put(EventReply reply, EventPicture picture, Path file) throws IOException {
        var there = reply.picture();
        boolean known = there != null && there.hash().equals(picture.hash());
        var change = new PictureChange(known ? null : Files.readAllBytes(file), picture.alternative());
        return desk.setPicture(reply.event().id(), change, reply.event().revision());
    }
}
