package org.gatehouse.organizer.incidents;

import java.util.Optional;

import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Incidents;

/// An occurrence with what is known about it.
///
/// @param mark that it has been dealt with as it is now
/// @param holder whose ticket it is about, where the member may know
record Listed(Occurrence what, Optional<IncidentMark> mark, Optional<Incidents.Holder> holder) {

    boolean isOpen() {
        return mark.isEmpty();
    }

    Listed marked(Optional<IncidentMark> now) {
        return new Listed(what, now, holder);
    }
}
