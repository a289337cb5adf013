package org.gatehouse.proving.disk;

/// The bytes of a file, wherever they are.
interface Image {
    long size();

    /// @return the bytes there; fewer than wanted where the file ends
    byte[] read(long offset, int length);

    /// A file that ended before is filled with zeros up to there.
    void write(long offset, byte[] bytes);

    void resize(long size);
}
