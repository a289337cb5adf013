package org.gatehouse.proving.simulation;

/// What may become of one request on its way to the cloud, or of its answer.
enum Mishap {
    NONE,
    /// It never arrives; the caller waits in vain.
    REQUEST_LOST,
    /// It arrives and is done, and the connection breaks before the answer.
    ANSWER_LOST,
    /// It is done, and the caller waits in vain.
    ANSWER_LATE,
    /// The connection breaks within the answer.
    ANSWER_BROKEN,
    /// The answer ends early and looks whole.
    ANSWER_SHORT,
    /// It arrives twice, one behind the other.
    DOUBLED,
    /// The caller waits in vain; it arrives later, behind others.
    DELAYED,
    /// It arrives now, and a copy of it later.
    ECHOED,
    /// Somebody on the way answers in the cloud's stead.
    ANSWERED_BY_STRANGER,
    /// It is done, and somebody on the way answers in the cloud's stead.
    ANSWER_REPLACED,
    /// Somebody on the way calls it a bad request, and it never arrives.
    CALLED_BAD,
    /// A change is taken out of a page of the change feed on its way.
    ANSWER_ALTERED,
    /// The cloud's process dies on the way through it, or its tables are busy.
    SERVER_STRUCK,
    /// An offer of an older manifest takes the place of the newest.
    OLD_OFFER,
    /// The gate's process ends before it is sent.
    GATE_KILLED_BEFORE,
    /// The gate's process ends after it was done and before the answer is heard.
    GATE_KILLED_AFTER
}
