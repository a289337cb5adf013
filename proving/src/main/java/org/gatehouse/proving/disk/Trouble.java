package org.gatehouse.proving.disk;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/// What a disk makes of the calls that reach it. Is asked from the threads that call, one at a time for each disk.
@FunctionalInterface
public interface Trouble {
    Answer to(Call call);

    /// One call to a disk.
    ///
    /// @param file as seen from the disk's folder
    /// @param offset in bytes; 0 where it has no meaning
    /// @param bytes to be written, or the length the file is to have
    /// @param growth bytes by which the file will be longer than before; below zero, shorter
    record Call(Kind kind, String file, long offset, long bytes, long growth) {}

    enum Kind {
        CREATE, WRITE, RESIZE, REMOVE, SYNC
    }

    sealed interface Answer {
        /// It is done as asked.
        record Done() implements Answer {}

        /// Only so many bytes are written, which the caller is told.
        record Short(long bytes) implements Answer {}

        /// Nothing is done.
        record Failed(Errno why) implements Answer {}
    }

    static Trouble none() {
        return call -> new Answer.Done();
    }

    /// Syncs fail.
    ///
    /// @param which of them, counted from 1
    static Trouble failingSyncs(LongPredicate which) {
        var asked = new AtomicLong();
        return call -> call.kind() == Kind.SYNC && which.test(asked.incrementAndGet())
                ? new Answer.Failed(Errno.IO)
                : new Answer.Done();
    }

    /// A disk on which files can grow by so many bytes together; what is removed makes room. To write over what is
    /// there needs none.
    static Trouble roomFor(long bytes) {
        var left = new AtomicLong(bytes);
        return call -> {
            long growth = call.growth();
            if (growth <= left.get()) {
                left.addAndGet(-growth);
                return new Answer.Done();
            }
            long fits = call.kind() == Kind.WRITE ? call.bytes() - growth + left.get() : 0;
            left.set(0);
            return fits > 0 ? new Answer.Short(fits) : new Answer.Failed(Errno.NO_SPACE);
        };
    }

    /// A disk that takes nothing more, not even in place of something else, as one that never writes in place.
    static Trouble full() {
        return call -> call.kind() == Kind.WRITE || call.kind() == Kind.CREATE
                ? new Answer.Failed(Errno.NO_SPACE)
                : new Answer.Done();
    }
}
