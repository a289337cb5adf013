package org.gatehouse.organizer.tickets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gatehouse.ticketing.registration.RegistrationId;

/// Those that something is to be done with at once. It is exchanged as a whole: a hundred thousand are one change.
///
/// @param ids all of them; who is not found by the present search stays chosen for the next
/// @param rows those of them that are shown: to these alone anything is done
record Chosen(Set<RegistrationId> ids, List<GuestRow> rows) {
    static final Chosen NONE = new Chosen(Set.of(), List.of());

    Chosen {
        ids = Set.copyOf(ids);
        rows = List.copyOf(rows);
    }

    boolean has(GuestRow row) {
        return ids.contains(row.id());
    }

    /// How many of them are not shown.
    int hidden() {
        return ids.size() - rows.size();
    }

    /// The same ones, where these are shown.
    Chosen among(List<GuestRow> shown) {
        return ids.isEmpty() ? NONE : new Chosen(ids, shown.stream().filter(this::has).toList());
    }

    /// With these, where all of them are shown.
    Chosen with(List<GuestRow> shown) {
        var more = new HashSet<>(ids);
        shown.forEach(row -> more.add(row.id()));
        return new Chosen(more, shown);
    }

    /// The row chosen if it was not, and the other way round.
    Chosen turned(GuestRow row, List<GuestRow> shown) {
        var now = new HashSet<>(ids);
        if (!now.remove(row.id())) {
            now.add(row.id());
        }
        return new Chosen(now, List.of()).among(shown);
    }

    Chosen without(List<GuestRow> done, List<GuestRow> shown) {
        var now = new HashSet<>(ids);
        done.forEach(row -> now.remove(row.id()));
        return new Chosen(now, List.of()).among(shown);
    }
}
