package org.gatehouse.proving.fuzz;

import java.io.IOException;
import java.util.List;

/// A place where bytes of strangers come in, with all behind it that looks at them. For one thread at a time.
public interface Door extends AutoCloseable {
    /// Hands over some bytes, whatever they are.
    ///
    /// @throws Finding where what happens is not what was promised
    /// @throws IOException where the machine fails, which says nothing of the door
    void knock(byte[] bytes) throws IOException;

    /// Bytes that come far: where a search for others begins. The same each time.
    List<byte[]> examples();

    @Override
    void close() throws IOException;
}
