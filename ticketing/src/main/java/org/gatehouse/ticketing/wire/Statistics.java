package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateId;

/// Check-in of an event in numbers: persons, not tickets, unless it says otherwise.
///
/// @param asOf the cloud's time when it counted
/// @param version the event's version that the numbers include
/// @param sold persons that valid tickets admit
/// @param admitted persons who came, each once
/// @param inside persons inside, as far as exits were seen
/// @param cameOnVoid those of them whose ticket is void by now, so that it is not among the sold
/// @param remaining persons who may still come: sold + cameOnVoid = admitted + remaining
/// @param surplus persons who went in on admissions beyond the rules; counted nowhere else
/// @param arrivals by when people walked in, earliest first, without empty minutes
/// @param admittedVoid admissions that reached the cloud when their ticket was void there
/// @param quarantined records held apart
/// @param openIncidents tickets admitted wrongly, and records held apart, that nobody has dealt with yet
/// @param devices all that are enrolled
public record Statistics(
        EventId event,
        Instant asOf,
        long version,
        int sold,
        int admitted,
        int cameOnVoid,
        int inside,
        int remaining,
        int surplus,
        List<TypeCount> types,
        List<GateCount> gates,
        List<Arrivals> arrivals,
        List<RefusalCount> refusals,
        List<Incident> incidents,
        List<AfterVoid> admittedVoid,
        int quarantined,
        int openIncidents,
        List<Device> devices) {
    public Statistics {
        types = List.copyOf(types);
        gates = List.copyOf(gates);
        arrivals = List.copyOf(arrivals);
        refusals = List.copyOf(refusals);
        incidents = List.copyOf(incidents);
        admittedVoid = List.copyOf(admittedVoid);
        devices = List.copyOf(devices);
    }

    public record TypeCount(TypeNumber type, String name, int sold, int admitted) {}

    /// @param entries persons who went in there, re-entries included
    /// @param recent those of the half hour before, by when they walked in, earliest first, without empty minutes
    public record GateCount(GateId gate, String name, int entries, List<Arrivals> recent) {
        public GateCount {
            recent = List.copyOf(recent);
        }
    }

    /// @param minute the full minute in which they came
    public record Arrivals(Instant minute, int persons) {}

    public record RefusalCount(VerdictKind verdict, int count) {}
}
