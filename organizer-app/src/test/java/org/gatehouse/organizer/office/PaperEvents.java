package org.gatehouse.organizer.office;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.PictureChange;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.gatehouse.ticketing.wire.PolicyReply;

/// The desk for events, on paper: their pictures, what gates may do, and the archive besides.
abstract class PaperEvents extends PaperCatalogue {
    private final Map<EventId, PolicyReply> policies = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    PaperEvents(InstantSource clock) {
        super(clock);
    }

    @Override
    public synchronized Path picture(EventId event, Path target) {
        arrive();
        return written(target, known(files.get(known(pictures.get(event)).hash())));
    }

    @Override
    public synchronized EventReply setPicture(EventId event, PictureChange change, long revision) {
        arrive();
        var old = still(event, revision);
        var content = change.content();
        var picture = content == null ? known(pictures.get(event)) : PaperPictures.look(content);
        if (content != null) {
            files.put(picture.hash(), content);
        }
        pictures.put(event, picture.saying(change.alternative()));
        return revised(old);
    }

    @Override
    public synchronized EventReply removePicture(EventId event, long revision) {
        arrive();
        var old = still(event, revision);
        pictures.remove(event);
        return revised(old);
    }

    @Override
    public synchronized PolicyReply policy(EventId event) {
        arrive();
        return policyNow(event);
    }

    private PolicyReply policyNow(EventId event) {
        var kept = policies.getOrDefault(event, PolicyReply.of(GatePolicy.standard(), 0));
        return new PolicyReply(kept.holders(), kept.unpaid(), kept.mostBySignature(), kept.emails(), kept.pin(),
                known(events.get(event)).revision());
    }

    @Override
    public synchronized PolicyReply setPolicy(EventId event, PolicyChange change, long revision) {
        arrive();
        var old = still(event, revision);
        var before = policyNow(event);
        var pin = switch (change.pin()) {
            case PolicyChange.SetPin _ -> PolicyReply.Pin.SET;
            case PolicyChange.CopyPin(var from) -> policies.get(from).pin();
            case PolicyChange.RemovePin _ -> PolicyReply.Pin.NONE;
            case null -> before.pin();
        };
        var emails = Objects.requireNonNullElse(change.emails(), GatePolicy.Emails.WITHHELD);
        policies.put(event,
                new PolicyReply(change.holders(), change.unpaid(), change.mostBySignature(), emails, pin, 0));
        revised(old);
        return policyNow(event);
    }

    @Override
    public synchronized EventReply archive(EventId event) {
        arrive();
        archived.add(event);
        return revised(known(events.get(event)));
    }

    @Override
    public synchronized EventReply unarchive(EventId event) {
        arrive();
        archived.remove(event);
        return revised(known(events.get(event)));
    }

    @Override
    public synchronized EventReply archive(EventId event, long seen) {
        still(event, seen);
        return archive(event);
    }

    @Override
    public synchronized EventReply unarchive(EventId event, long seen) {
        still(event, seen);
        return unarchive(event);
    }
}
