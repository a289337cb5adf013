package org.gatehouse.backend.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.ticket.EventKey;
import org.jspecify.annotations.Nullable;

/// An event with what the cloud keeps beside it.
///
/// @param nextType the number that the next ticket type gets: numbers are never used twice
/// @param terms of its sales
/// @param archived whether it is kept out of the list of what goes on
/// @param picture its picture; absent where it has none
/// @param pictureFile where its bytes lie in the bucket; absent where there is no picture, or one of old
public record StoredEvent(Event event, GatePolicy policy, List<EventKey> keys, int nextType, Terms terms,
        boolean archived, @Nullable EventPicture picture, @Nullable String pictureFile) {
    public StoredEvent {
        keys = List.copyOf(keys);
    }

    /// Events of old say nothing of terms, were never archived and have no picture.
    @JsonCreator
    static StoredEvent read(@JsonProperty("event") Event event, @JsonProperty("policy") GatePolicy policy,
            @JsonProperty("keys") List<EventKey> keys, @JsonProperty("nextType") int nextType,
            @JsonProperty("terms") @Nullable Terms terms, @JsonProperty("archived") @Nullable Boolean archived,
            @JsonProperty("picture") @Nullable EventPicture picture,
            @JsonProperty("pictureFile") @Nullable String pictureFile) {
        return new StoredEvent(event, policy, keys, nextType, Objects.requireNonNullElse(terms, Terms.NONE),
                Objects.requireNonNullElse(archived, false), picture, pictureFile);
    }

    /// One of whose sales nobody but the organizer gets anything.
    public StoredEvent(Event event, GatePolicy policy, List<EventKey> keys, int nextType) {
        this(event, policy, keys, nextType, Terms.NONE, false, null, null);
    }

    /// What gates must know of it.
    public EventFacts facts() {
        var details = event.details();
        return new EventFacts(event.id(), event.shortId(), details.name(), details.venue(), details.zone(),
                details.doors(), details.start(), details.end(), event.status(), event.types(), event.gates(), keys,
                policy);
    }

    StoredEvent with(EventDetails details) {
        return with(new Event(event.id(), event.shortId(), event.organization(), details, event.status(),
                event.types(), event.gates(), event.revision()));
    }

    StoredEvent with(EventStatus status) {
        return with(new Event(event.id(), event.shortId(), event.organization(), event.details(), status,
                event.types(), event.gates(), event.revision()));
    }

    StoredEvent withTypes(List<TicketType> types) {
        return with(new Event(event.id(), event.shortId(), event.organization(), event.details(), event.status(),
                types, event.gates(), event.revision()));
    }

    StoredEvent withGates(List<Gate> gates) {
        return with(new Event(event.id(), event.shortId(), event.organization(), event.details(), event.status(),
                event.types(), gates, event.revision()));
    }

    StoredEvent with(GatePolicy newPolicy) {
        return new StoredEvent(event, newPolicy, keys, nextType, terms, archived, picture, pictureFile);
    }

    StoredEvent withKey(EventKey newest) {
        var more = new ArrayList<>(keys);
        more.add(newest);
        return new StoredEvent(event, policy, more, nextType, terms, archived, picture, pictureFile);
    }

    StoredEvent withNextType(int number) {
        return new StoredEvent(event, policy, keys, number, terms, archived, picture, pictureFile);
    }

    StoredEvent with(Terms newTerms) {
        return new StoredEvent(event, policy, keys, nextType, newTerms, archived, picture, pictureFile);
    }

    StoredEvent filed(boolean away) {
        return new StoredEvent(event, policy, keys, nextType, terms, away, picture, pictureFile);
    }

    StoredEvent with(@Nullable EventPicture newPicture, @Nullable String file) {
        return new StoredEvent(event, policy, keys, nextType, terms, archived, newPicture, file);
    }

    StoredEvent revised() {
        return with(new Event(event.id(), event.shortId(), event.organization(), event.details(), event.status(),
                event.types(), event.gates(), event.revision() + 1));
    }

    private StoredEvent with(Event changed) {
        return new StoredEvent(changed, policy, keys, nextType, terms, archived, picture, pictureFile);
    }
}
