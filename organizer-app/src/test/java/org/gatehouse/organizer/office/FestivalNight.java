package org.gatehouse.organizer.office;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Heartbeat;
import org.gatehouse.ticketing.wire.Statistics;
import org.jspecify.annotations.Nullable;

/// The festival's first evening: the devices at its gates, and what they have counted.
final class FestivalNight {
    private FestivalNight() {}

    static List<Device> devices(EventId id) {
        return List.of(
                device(id, "dev1", "North 1 – ThinkPad", 4,
                        new Heartbeat(new GateId("gate1"), 412, 0, 120, 81, Heartbeat.Power.CHARGING,
                                "Gatehouse Gate 1.0")),
                device(id, "dev2", "North 2 – ThinkPad", 9,
                        new Heartbeat(new GateId("gate1"), 412, 3, -80, 64, Heartbeat.Power.DRAINING,
                                "Gatehouse Gate 1.0")),
                device(id, "dev3", "River – MacBook", 412,
                        new Heartbeat(new GateId("gate2"), 397, 38, 190_000, 22, Heartbeat.Power.DRAINING,
                                "Gatehouse Gate 1.0")),
                new Device(new DeviceId("dev4"), id, "Spare laptop", Festival.NOW.minusSeconds(7200), null, null, null),
                new Device(new DeviceId("dev5"), id, "Lost at rehearsal", Festival.NOW.minusSeconds(86_400),
                        Festival.NOW.minusSeconds(40_000),
                        Festival.NOW.minusSeconds(80_000), null));
    }

    private static Device device(EventId id, String device, String name, int secondsAgo, @Nullable Heartbeat last) {
        return new Device(new DeviceId(device), id, name, Festival.NOW.minusSeconds(90_000), null,
                Festival.NOW.minusSeconds(secondsAgo),
                last);
    }

    static Statistics statistics(PaperOffice office, EventId id) {
        EventReply reply = office.get(id);
        var ticket = office.registrations(id, "").getFirst().tickets().getFirst().id();
        var incident = new Incident(ticket,
                List.of(admission("dev1", "gate1", 1500), admission("dev3", "gate2", 1440)));
        int admitted = reply.sold() * 62 / 100;
        var types = reply.event().types().stream().map(type -> {
            int sold = reply.sales().get(type.number().value() - 1).tickets() * type.admits();
            return new Statistics.TypeCount(type.number(), type.name(), sold,
                    sold * (70 - 7 * type.number().value()) / 100);
        }).toList();
        return new Statistics(id, Festival.NOW, 412, reply.sold(), admitted, 0, admitted - 41, reply.sold() - admitted,
                1, types,
                List.of(new Statistics.GateCount(new GateId("gate1"), "North Gate", admitted * 6 / 10, recent(3)),
                        new Statistics.GateCount(new GateId("gate2"), "River Gate", admitted * 4 / 10 - 12, recent(2)),
                        new Statistics.GateCount(new GateId("gate3"), "Crew entrance", 12, recent(0))),
                arrivals(),
                List.of(new Statistics.RefusalCount(VerdictKind.ALREADY_IN, 11),
                        new Statistics.RefusalCount(VerdictKind.WRONG_GATE, 7),
                        new Statistics.RefusalCount(VerdictKind.VOID, 3),
                        new Statistics.RefusalCount(VerdictKind.NOT_A_TICKET, 19),
                        new Statistics.RefusalCount(VerdictKind.TOO_EARLY, 2)),
                List.of(incident), List.of(onVoid(office, id)), 1, 3, office.devices(id));
    }

    private static List<Statistics.Arrivals> recent(int perMinute) {
        return IntStream.range(1, perMinute == 0 ? 1 : 16).mapToObj(
                i -> new Statistics.Arrivals(Festival.NOW.truncatedTo(ChronoUnit.MINUTES).minusSeconds(60L * (16 - i)),
                        perMinute + i % 2))
                .toList();
    }

    private static AfterVoid onVoid(PaperOffice office, EventId id) {
        return new AfterVoid(office.registrations(id, "").get(1).tickets().getFirst().id(), TicketStatus.BLOCKED,
                Festival.NOW.minusSeconds(1300), admission("dev2", "gate1", 1200));
    }

    /// A summer evening to which 120 of 150 came, most of them late.
    static Statistics past(EventId id) {
        var start = Instant.parse("2026-07-03T18:00:00Z");
        var arrivals = IntStream.range(0, 60)
                .mapToObj(i -> new Statistics.Arrivals(start.plusSeconds(60L * (i - 30)), i % 5 == 0 ? 4 : i % 2 + 1))
                .toList();
        int admitted = arrivals.stream().mapToInt(Statistics.Arrivals::persons).sum();
        return new Statistics(id, start.plusSeconds(7 * 3600), 90, 150, admitted, 0, 0, 150 - admitted, 0, List.of(),
                List.of(), arrivals, List.of(), List.of(), List.of(), 0, 0, List.of());
    }

    private static Admission admission(String device, String gate, int secondsAgo) {
        return new Admission(new RecordId(new DeviceId(device), 1, 17), Festival.NOW.minusSeconds(secondsAgo),
                new GateId(gate),
                1, Grounds.LISTED);
    }

    private static List<Statistics.Arrivals> arrivals() {
        var arrivals = new ArrayList<Statistics.Arrivals>();
        var first = Instant.parse("2026-09-12T16:31:00Z");
        for (int minute = 0; minute < 131; minute++) {
            double wave = Math.exp(-Math.pow((minute - 82) / 34.0, 2));
            int persons = (int) Math.round(16 * wave + 3 * Math.abs(Math.sin(minute * 1.7)) * wave);
            if (persons > 0) {
                arrivals.add(new Statistics.Arrivals(first.plusSeconds(60L * minute), persons));
            }
        }
        return arrivals;
    }
}
