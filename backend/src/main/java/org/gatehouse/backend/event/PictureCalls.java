package org.gatehouse.backend.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
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

/// The calls about an event's picture. Its bytes lie in the bucket, in a file of each upload's own; the event says in which.
/// So whoever takes a file away that the event has left behind never takes one that somebody else is just about to name.
public final class PictureCalls {
    private static final Logger log = LoggerFactory.getLogger(PictureCalls.class);
    private static final Duration URL_LIFE = Duration.ofMinutes(15);

    private final EventStore events;
    private final EventEditing editing;
    private final Inventory inventory;
    private final Bucket bucket;
    private final InstantSource clock;
    private final RandomGenerator random;

    public PictureCalls(EventStore events, EventEditing editing, Inventory inventory, Bucket bucket,
            InstantSource clock, RandomGenerator random) {
        this.events = events;
        this.editing = editing;
        this.inventory = inventory;
        this.bucket = bucket;
        this.clock = clock;
        this.random = random;
    }

    /// A picture with the file that its bytes are in.
    private record Placed(EventPicture picture, String file) {
        Placed saying(String alternative) {
            return new Placed(picture.saying(alternative), file);
        }
    }

    private static Optional<Placed> placed(StoredEvent stored) {
        // those of old lie under what they are
        return Optional.ofNullable(stored.picture()).map(picture -> new Placed(picture, Objects
                .requireNonNullElseGet(stored.pictureFile(), () -> folder(stored.event().id()) + picture.fileName())));
    }

    public Reply get(Call call) {
        var placed = placed(events.seenBy(call.caller(), EventCalls.id(call)))
                .orElseThrow(() -> ProblemException.notFound("picture"));
        var name = placed.picture().fileName();
        return Reply.ok(new Download(bucket.url(placed.file(), name, URL_LIFE), clock.instant().plus(URL_LIFE), name));
    }

    /// The bytes are in the bucket before the event names them. Again what is so already, it changes nothing.
    public Reply set(Call call) {
        var change = call.body(PictureChange.class);
        if (change.alternative().length() > EventPicture.LONGEST_ALTERNATIVE) {
            throw ProblemException.invalid(FieldError.of("alternative", Fault.TOO_LONG));
        }
        var content = change.content();
        if (content == null) {
            return changed(call, before -> Optional.of(kept(before).saying(change.alternative())), Optional.empty());
        }
        var picture = LookedAt.of(content, change.alternative());
        var fresh = new Placed(picture, folder(EventCalls.id(call)) + HexFormat.of().toHexDigits(random.nextLong())
                + "-" + picture.fileName());
        return changed(call, before -> before.filter(there -> there.picture().hash().equals(picture.hash()))
                .map(there -> there.saying(change.alternative())).or(() -> Optional.of(fresh)),
                Optional.of(new Upload(fresh, content)));
    }

    public Reply remove(Call call) {
        return changed(call, _ -> Optional.empty(), Optional.empty());
    }

    /// What the picture becomes.
    private interface Step {
        Optional<Placed> after(Optional<Placed> before);
    }

    private record Upload(Placed placed, byte[] content) {}

    private Reply changed(Call call, Step step, Optional<Upload> upload) {
        var id = EventCalls.id(call);
        var before = placed(events.seenBy(call.caller(), id));
        long seen = call.seenRevision();
        try {
            upload.ifPresent(file -> bucket.put(file.placed().file(), file.content(),
                    file.placed().picture().format().mediaType()));
            var edited = editing.edit(call.caller(), id, Optional.of(seen), stored -> {
                var after = step.after(placed(stored));
                tell(call, stored, after.map(Placed::picture).orElse(null));
                return Edit.to(after.map(placed -> stored.with(placed.picture(), placed.file()))
                        .orElseGet(() -> stored.with(null, null)));
            });
            return Reply.ok(inventory.reply(edited)).at(edited.event().revision());
        } finally {
            tidy(id, Stream.concat(before.stream(), upload.map(Upload::placed).stream()).toList());
        }
    }

    private static Placed kept(Optional<Placed> before) {
        return before.orElseThrow(() -> ProblemException.invalid(FieldError.of("content", Fault.EMPTY)));
    }

    private static void tell(Call call, StoredEvent stored, @Nullable EventPicture after) {
        var before = stored.picture();
        call.deed().nothingChanged().called(stored.event().details().name());
        call.deed().changed("alternative", before == null ? null : before.alternative(),
                after == null ? null : after.alternative());
    }

    /// Files that the event does not name go, whatever came of the call. One that cannot go is no reason to refuse what is
    /// done.
    private void tidy(EventId id, List<Placed> files) {
        try {
            var named = events.find(id).flatMap(PictureCalls::placed).map(Placed::file);
            files.stream().map(Placed::file).filter(file -> !named.equals(Optional.of(file))).forEach(bucket::remove);
        } catch (RuntimeException left) {
            log.warn("A picture that no event names may be left in the bucket", left);
        }
    }

    private static String folder(EventId event) {
        return "pictures/" + event.value() + "/";
    }
}
