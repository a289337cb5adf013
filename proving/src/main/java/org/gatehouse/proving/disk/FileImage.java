package org.gatehouse.proving.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// A file's bytes on the real disk.
final class FileImage implements Image, AutoCloseable {
    private final FileChannel file;

    FileImage(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public long size() {
        try {
            return file.size();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public byte[] read(long offset, int length) {
        try {
            var buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining() && file.read(buffer, offset + buffer.position()) > 0) {
                continue;
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void write(long offset, byte[] bytes) {
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                file.write(buffer, offset + buffer.position());
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void resize(long size) {
        try {
            long now = file.size();
            if (size < now) {
                file.truncate(size);
            } else if (size > now) {
                file.write(ByteBuffer.allocate(1), size - 1);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
