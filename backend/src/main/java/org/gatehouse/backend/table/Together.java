package org.gatehouse.backend.table;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Does the same to many, some at a time, and gives what came of it in their order.
final class Together {
    private Together() {}

    /// @param atOnce so many at the most
    static <A, B> List<B> each(List<A> all, int atOnce, Function<A, B> work) {
        if (all.size() < 2) {
            return all.stream().map(work).toList();
        }
        var turns = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var underWay = all.stream().map(one -> threads.submit(() -> {
                turns.acquire();
                try {
                    return work.apply(one);
                } finally {
                    turns.release();
                }
            })).toList();
            return underWay.stream().map(Together::result).toList();
        }
    }

    private static <B> B result(Future<B> underWay) {
        try {
            return underWay.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", stopped);
        }
    }
}
