package org.gatehouse.sync.checkin;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.gatehouse.sync.store.Remains;
import org.gatehouse.sync.store.StorageException;

/// What only this machine holds of an event, for whoever wants to take the program off it.
///
/// @param records that the cloud has not answered; absent where it cannot be told
public record Unsent(EnrolledEvent event, OptionalInt records) {
    /// Of all events, those with nothing unsent left out. Needs no secret and disturbs no gate that is open.
    ///
    /// @param home the program's folder
    public static List<Unsent> of(Path home) {
        return LocalGates.folders(home).stream()
                .flatMap(folder -> EnrolmentFile.read(folder).map(file -> new Unsent(file.event(), count(folder)))
                        .stream())
                .filter(one -> one.records().orElse(1) > 0).toList();
    }

    private static OptionalInt count(Path folder) {
        try {
            return OptionalInt.of(Remains.waiting(folder));
        } catch (StorageException unreadable) {
            return OptionalInt.empty();
        }
    }
}
