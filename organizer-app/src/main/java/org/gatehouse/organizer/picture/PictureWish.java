package org.gatehouse.organizer.picture;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.gatehouse.ticketing.event.EventPicture;

/// What is to become of an event's picture when its form is saved.
public sealed interface PictureWish {
    /// It stays as it is.
    record Keep() implements PictureWish {}

    /// It is another, or says something else.
    ///
    /// @param file where its bytes are; blocks where they must be fetched
    record Put(EventPicture picture, Callable<Path> file) implements PictureWish {}

    /// There is none any more.
    record Remove() implements PictureWish {}
}
