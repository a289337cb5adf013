package org.gatehouse.proving.aws;

/// What DynamoDB and the server's process do at each operation: usually nothing out of the ordinary.
@FunctionalInterface
public interface Weather {
    /// An operation that the backend uses.
    enum Operation {
        GET, PUT, UPDATE, DELETE, TRANSACT, BATCH_GET, BATCH_WRITE, QUERY, PUT_OBJECT
    }

    /// What becomes of an operation. Where it does not fit (nothing of a single read can be left over), it is as
    /// [#FAIR].
    enum Event {
        /// It is done.
        FAIR,
        /// A transaction is in the way: writes are not done.
        CONFLICT,
        /// Too much at once: it is not done, after the SDK has given up trying again.
        THROTTLED,
        /// Of a batch only the first half is done.
        HALF,
        /// The server's process dies before it.
        CRASH_BEFORE,
        /// It is done, and the server's process dies before it hears so.
        CRASH_AFTER,
        /// It is done, and the answer is lost on its way to the server, which lives.
        ANSWER_LOST
    }

    /// Asked before each operation.
    Event at(Operation operation);

    /// Nothing ever fails.
    static Weather fair() {
        return _ -> Event.FAIR;
    }
}
