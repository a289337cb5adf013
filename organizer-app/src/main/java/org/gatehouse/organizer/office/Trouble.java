package org.gatehouse.organizer.office;

import java.util.List;

import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.wire.Problem;

/// Why something asked of the cloud came to nothing, as the console tells it.
public sealed interface Trouble {

    /// The cloud said no.
    record Refused(Problem problem) implements Trouble {}

    /// The cloud could not be reached; whether a write was done is not known.
    record Offline(CloudFailure.Cause cause) implements Trouble {}

    /// The sign-in is over.
    record SignedOut() implements Trouble {}

    /// Something between us and the cloud answers in its place.
    record Garbled(int status) implements Trouble {}

    /// Nobody thought of this.
    record Unforeseen(Exception failure) implements Trouble {}

    static Trouble of(Exception failure) {
        if (!(failure instanceof CloudException cloud)) {
            return new Unforeseen(failure);
        }
        return switch (cloud.failure()) {
            case CloudFailure.Refused refused -> new Refused(refused.problem());
            case CloudFailure.Unreachable unreachable -> new Offline(unreachable.cause());
            case CloudFailure.SignedOut _ -> new SignedOut();
            case CloudFailure.Garbled garbled -> new Garbled(garbled.status());
        };
    }

    /// Whether somebody else changed it since it was seen here.
    default boolean isOutdated() {
        return this instanceof Refused refused && refused.problem().type().equals("conflict");
    }

    /// Whether the same may be taken if it is asked for again as it was, under the same key: not even a *no* by somebody
    /// who is busy with it says that it was not done.
    default boolean mayPass() {
        return switch (this) {
            case Offline _,Garbled _ -> true;
            case Refused(var problem) -> problem.status() == 429 || problem.status() == 503;
            case SignedOut _,Unforeseen _ -> false;
        };
    }

    /// What is wrong with which field, where the cloud said so.
    default List<FieldFault> faults() {
        return this instanceof Refused refused ? refused.problem().errors() : List.of();
    }
}
