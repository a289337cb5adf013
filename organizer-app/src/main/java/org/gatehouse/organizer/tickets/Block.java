package org.gatehouse.organizer.tickets;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;

/// One ticket that was to be blocked here.
///
/// @param seen as it was before
/// @param key under which it was asked for, so that it can be asked what became of it
/// @param after as it was then; absent where no answer came
record Block(Ticket seen, IdempotencyKey key, Optional<Ticket> after) {
    static Block of(Ticket seen) {
        return new Block(seen, IdempotencyKey.random(), Optional.empty());
    }

    TicketId id() {
        return seen.id();
    }

    Block put(BoxOffice boxOffice) {
        return new Block(seen, key, Optional.of(boxOffice.block(seen, key)));
    }

    /// Takes this block back and no other. Where no answer had come, the cloud is asked for it first: what it refuses
    /// now was not blocked by this.
    void takeBack(BoxOffice boxOffice) {
        Ticket blocked;
        try {
            blocked = after.orElseGet(() -> boxOffice.block(seen, key));
        } catch (CloudException failure) {
            if (isRefusal(failure)) {
                return;
            }
            throw failure;
        }
        boxOffice.unblock(blocked);
    }

    /// Does the same to all of one registration: one that is refused does not keep the others from it.
    ///
    /// @throws CloudException the last refusal, or at once what else goes wrong
    static void each(List<Block> blocks, Consumer<Block> deed) {
        Optional<CloudException> refused = Optional.empty();
        for (var block : blocks) {
            try {
                deed.accept(block);
            } catch (CloudException failure) {
                if (!isRefusal(failure)) {
                    throw failure;
                }
                refused = Optional.of(failure);
            }
        }
        if (refused.isPresent()) {
            throw refused.get();
        }
    }

    private static boolean isRefusal(CloudException failure) {
        return failure.failure() instanceof CloudFailure.Refused;
    }
}
