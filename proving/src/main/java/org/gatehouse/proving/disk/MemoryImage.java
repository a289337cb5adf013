package org.gatehouse.proving.disk;

import java.util.Arrays;

/// A file's bytes in memory.
final class MemoryImage implements Image {
    private byte[] bytes;
    private int size;

    MemoryImage(byte[] bytes) {
        this.bytes = bytes.clone();
        size = bytes.length;
    }

    MemoryImage copy() {
        return new MemoryImage(content());
    }

    byte[] content() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long offset, int length) {
        int from = (int) Math.min(offset, size);
        return Arrays.copyOfRange(bytes, from, Math.min(from + length, size));
    }

    @Override
    public void write(long offset, byte[] written) {
        int end = Math.toIntExact(offset + written.length);
        if (end > size) {
            resize(end);
        }
        System.arraycopy(written, 0, bytes, (int) offset, written.length);
    }

    @Override
    public void resize(long wanted) {
        int next = Math.toIntExact(wanted);
        if (next > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(next, bytes.length * 2));
        }
        if (next < size) {
            Arrays.fill(bytes, next, size, (byte) 0);
        }
        size = next;
    }
}
