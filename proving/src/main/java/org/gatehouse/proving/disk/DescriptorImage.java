package org.gatehouse.proving.disk;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// A file's bytes through a descriptor that SQLite has of it; to look at only.
///
/// @param descriptor of this process
record DescriptorImage(Libc libc, int descriptor) implements Image {
    @Override
    public long size() {
        return Math.max(0, libc.size(descriptor));
    }

    @Override
    public byte[] read(long offset, int length) {
        try (var arena = Arena.ofConfined()) {
            var into = arena.allocate(Math.max(1, length));
            int bytes = (int) Math.max(0, libc.read(descriptor, into.asSlice(0, length), offset));
            return Arrays.copyOf(into.toArray(ValueLayout.JAVA_BYTE), bytes);
        }
    }

    @Override
    public void write(long offset, byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resize(long size) {
        throw new UnsupportedOperationException();
    }
}
