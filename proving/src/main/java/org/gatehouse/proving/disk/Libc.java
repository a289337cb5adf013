package org.gatehouse.proving.disk;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// The system's own calls. Each returns what it returns, or the number of the error below zero.
final class Libc {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final VarHandle CAPTURED = Linker.Option.captureStateLayout()
            .varHandle(PathElement.groupElement("errno"));

    private final MethodHandle open = find("open64", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
            ERRNO, Linker.Option.firstVariadicArg(2));
    private final MethodHandle close = find("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), ERRNO);
    private final MethodHandle pread = find("pread64",
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG), ERRNO);
    private final MethodHandle pwrite = find("pwrite64",
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG), ERRNO);
    private final MethodHandle truncate = find("ftruncate64", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG),
            ERRNO);
    private final MethodHandle seek = find("lseek64",
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT), ERRNO);
    private final MethodHandle sync = find("fsync", FunctionDescriptor.of(JAVA_INT, JAVA_INT), ERRNO);
    private final MethodHandle unlink = find("unlink", FunctionDescriptor.of(JAVA_INT, ADDRESS), ERRNO);
    private final MethodHandle protect = find("mprotect",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT), ERRNO);
    private final MethodHandle errnoLocation = find("__errno_location", FunctionDescriptor.of(ADDRESS),
            Linker.Option.critical(false));

    private static MethodHandle find(String name, FunctionDescriptor shape, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }

    @FunctionalInterface
    private interface Call {
        long with(MemorySegment state) throws Throwable;
    }

    private static long result(Call call) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(Linker.Option.captureStateLayout());
            long result = call.with(state);
            return result == -1 ? -(int) CAPTURED.get(state, 0L) : result;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long open(MemorySegment path, int flags, int mode) {
        return result(state -> (int) open.invokeExact(state, path, flags, mode));
    }

    long close(int descriptor) {
        return result(state -> (int) close.invokeExact(state, descriptor));
    }

    long read(int descriptor, MemorySegment into, long offset) {
        return result(state -> (long) pread.invokeExact(state, descriptor, into, into.byteSize(), offset));
    }

    long write(int descriptor, MemorySegment from, long bytes, long offset) {
        return result(state -> (long) pwrite.invokeExact(state, descriptor, from, bytes, offset));
    }

    long truncate(int descriptor, long size) {
        return result(state -> (int) truncate.invokeExact(state, descriptor, size));
    }

    /// @return the file's size in bytes
    long size(int descriptor) {
        int toTheEnd = 2;
        return result(state -> (long) seek.invokeExact(state, descriptor, 0L, toTheEnd));
    }

    long sync(int descriptor) {
        return result(state -> (int) sync.invokeExact(state, descriptor));
    }

    long unlink(MemorySegment path) {
        return result(state -> (int) unlink.invokeExact(state, path));
    }

    /// Allows the words of a page to be written.
    long makeWritable(long page, long bytes) {
        int readAndWrite = 3;
        return result(state -> (int) protect.invokeExact(state, MemorySegment.ofAddress(page), bytes, readAndWrite));
    }

    /// What the caller of the call that is being answered finds as its `errno`.
    void tell(int errno) {
        try {
            var location = (MemorySegment) errnoLocation.invokeExact();
            location.reinterpret(JAVA_INT.byteSize()).set(ValueLayout.JAVA_INT, 0, errno);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
