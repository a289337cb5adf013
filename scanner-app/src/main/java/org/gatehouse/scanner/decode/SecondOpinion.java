package org.gatehouse.scanner.decode;

import java.util.Optional;
import org.gatehouse.scanner.picture.GreyPicture;

/// Another reader of codes, asked where ours reads none.
interface SecondOpinion extends AutoCloseable {
    /// Nobody to ask.
    SecondOpinion NONE = new SecondOpinion() {
        @Override
        public Optional<GridReader.Attempt> read(GreyPicture picture) {
            return Optional.empty();
        }

        @Override
        public Optional<GridReader.Attempt> readSoon(GreyPicture picture) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    /// Reads a picture, however long it takes.
    Optional<GridReader.Attempt> read(GreyPicture picture);

    /// Reads a picture if that takes no more than a frame's time; does not even begin while still busy with another.
    Optional<GridReader.Attempt> readSoon(GreyPicture picture);

    @Override
    void close();
}
