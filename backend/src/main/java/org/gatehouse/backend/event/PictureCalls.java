package org.gatehouse.backend.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.backend.bucket.Bucket;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.wire.Download;
import org.gatehouse.ticketing.wire.PictureChange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls about an event's picture. Its bytes lie in the bucket under what they are; the event says which they are.
public final class PictureCalls {
    private static final Logger log = LoggerFactory.getLogger(PictureCalls.class);
    private static final Duration URL_LIFE = Duration.ofMinutes(15);

    private final EventStore events;
    private final EventEditing editing;
    private final Inventory inventory;
    private final Bucket bucket;
    private final InstantSource clock;

    public PictureCalls(EventStore events, EventEditing editing, Inventory inventory, Bucket bucket,
            InstantSource clock) {
        this.events = events;
        this.editing = editing;
        this.inventory = inventory;
        this.bucket = bucket;
        this.clock = clock;
    }

    public Reply get(Call call) {
        var stored = events.seenBy(call.caller(), EventCalls.id(call));
        var picture = stored.picture();
        if (picture == null) {
            throw ProblemException.notFound("picture");
        }
        var url = bucket.url(object(stored.event().id(), picture), picture.fileName(), URL_LIFE);
        return Reply.ok(new Download(url, clock.instant().plus(URL_LIFE), picture.fileName()));
    }

    /// The bytes are in the bucket before the event names them. Again what is so already, it changes nothing.
    public Reply set(Call call) {
        var change = call.body(PictureChange.class);
        if (change.alternative().length() > EventPicture.LONGEST_ALTERNATIVE) {
            throw ProblemException.invalid(FieldError.of("alternative", Fault.TOO_LONG));
        }
        var content = change.content();
        if (content == null) {
            return changed(call, before -> kept(before).saying(change.alternative()), Optional.empty());
        }
        var picture = LookedAt.of(content, change.alternative());
        return changed(call, _ -> picture, Optional.of(new Upload(picture, content)));
    }

    public Reply remove(Call call) {
        return changed(call, _ -> null, Optional.empty());
    }

    /// What the picture becomes.
    private interface Step {
        @Nullable
        EventPicture after(@Nullable EventPicture before);
    }

    private record Upload(EventPicture picture, byte[] content) {}

    private Reply changed(Call call, Step step, Optional<Upload> upload) {
        var id = EventCalls.id(call);
        var before = Optional.ofNullable(events.seenBy(call.caller(), id).picture());
        long seen = call.seenRevision();
        try {
            upload.ifPresent(file -> bucket.put(object(id, file.picture()), file.content(),
                    file.picture().format().mediaType()));
            var edited = editing.edit(call.caller(), id, Optional.of(seen), stored -> {
                var after = step.after(stored.picture());
                tell(call, stored, after);
                return Edit.to(stored.with(after));
            });
            return Reply.ok(inventory.reply(edited)).at(edited.event().revision());
        } finally {
            tidy(id, Stream.concat(before.stream(), upload.map(Upload::picture).stream()).toList());
        }
    }

    private static EventPicture kept(@Nullable EventPicture before) {
        if (before == null) {
            throw ProblemException.invalid(FieldError.of("content", Fault.EMPTY));
        }
        return before;
    }

    private static void tell(Call call, StoredEvent stored, @Nullable EventPicture after) {
        var before = stored.picture();
        call.deed().nothingChanged().called(stored.event().details().name());
        call.deed().changed("alternative", before == null ? null : before.alternative(),
                after == null ? null : after.alternative());
    }

    /// Files that the event does not name go, whatever came of the call. One that cannot go is no reason to refuse what is
    /// done.
    private void tidy(EventId id, List<EventPicture> files) {
        try {
            var named = events.find(id).map(StoredEvent::picture).map(EventPicture::hash);
            files.stream().filter(file -> !named.equals(Optional.of(file.hash())))
                    .forEach(file -> bucket.remove(object(id, file)));
        } catch (RuntimeException left) {
            log.warn("A picture that no event names may be left in the bucket", left);
        }
    }

    private static String object(EventId event, EventPicture picture) {
        return "pictures/" + event.value() + "/" + picture.fileName();
    }
}
