package org.gatehouse.organizer.office;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.LogEntry.Change;
import org.gatehouse.ticketing.wire.Members.Member;
import org.gatehouse.ticketing.wire.Members.Membership;
import org.gatehouse.ticketing.wire.Role;
import org.gatehouse.ticketing.wire.PictureChange;
import org.jspecify.annotations.Nullable;

/// An invented festival to fill an office with: people with names in many scripts, gates, devices, an evening's numbers.
public final class Festival {
    public static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    public static final Instant NOW = Instant.parse("2026-09-12T18:42:07Z");
    private static final String[][] PEOPLE = {{"Ada Lovelace", "ada@example.org"},
            {"محمد الفارسي", "m.alfarsi@example.org"},
            {"Grace Hopper", "grace@example.org"}, {"נועה לוי", "noa@example.org"}, {"高橋 さくら", "sakura@example.org"},
            {"Wolfeschlegelsteinhausenbergerdorff-Montgomery, Maximiliane Alexandra",
                    "maximiliane.alexandra.wolfeschlegelsteinhausen@example.org"},
            {"Łukasz Żółć", ""}, {"Ольга Кузнецова", "olga@example.org"}, {"สมชาย ใจดี", ""},
            {"Chinedu Okafor", "chinedu@example.org"},
            {"María José Núñez", "mj@example.org"}, {"Jürgen Groß", "juergen@example.org"}};

    private static final byte[] MOON = PaperPictures.moon(480, 300, "jpg");

    private Festival() {}

    public static InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    /// An office with three events; the first is published, sold to some and has its doors open.
    public static PaperOffice office() {
        var office = new PaperOffice(clock());
        var id = main(office);
        other(office, "Winter Lights", "Old Harbour Warehouse 7", "2026-12-04T19:00:00Z", 800);
        other(office, "مهرجان أضواء المدينة", "مسرح البحر، بوابة الشمال", "2027-03-20T17:00:00Z", 1200);
        var summer = other(office, "Sundowner Session", "Rooftop at Calle Mayor", "2026-07-03T18:00:00Z", 150);
        office.cancel(summer);
        sell(office, id);
        office.has(id, FestivalNight.devices(id));
        office.counts(FestivalNight.statistics(office, id));
        office.counts(FestivalNight.past(summer));
        letIn(office, id);
        members(office.people());
        log(office.people(), office.registrations(id, "").getFirst());
        office.holdsApart(id, List.of(new Incidents.Held(record(office.registrations(id, "").get(4), 204,
                new GateRecord.In(1, Grounds.LISTED, null), 300), BatchAnswer.Reason.DEVICE_REVOKED,
                NOW.minusSeconds(280))));
        return office;
    }

    private static void members(PaperPeople people) {
        people.has(member("bo", "Bo Lindqvist", Role.ORGANIZER, Membership.JOINED));
        people.has(member("chidi", "Chidi Haddad-Wolfeschlegelsteinhausenbergerdorff", Role.BOX_OFFICE,
                Membership.INVITED));
        people.has(member("dilek", "Dilek Yılmaz", Role.VENUE_MANAGER, Membership.INVITATION_EXPIRED));
        people.has(member("fatima", "فاطمة الزهراء", Role.BOX_OFFICE, Membership.JOINED));
    }

    private static void log(PaperPeople people, Registration sold) {
        var event = sold.event();
        did(people, "ines", "Inés Castellano", 86_400 * 9, "events", event, null, "Harvest Moon Festival");
        did(people, "bo", "Bo Lindqvist", 86_400 * 8, "events.ticket-types", event, "1", "Weekend pass");
        did(people, "bo", "Bo Lindqvist", 86_400 * 7, "events.change", event, null, "Harvest Moon Festival",
                new Change("capacity", "2500", "3000"),
                new Change("start", "2026-09-12T17:30:00Z", "2026-09-12T18:00:00Z"));
        did(people, "bo", "Bo Lindqvist", 86_400 * 7 - 40, "events.publish", event, null, "Harvest Moon Festival");
        did(people, "ines", "Inés Castellano", 86_400 * 4, "members", null, "USER#chidi",
                "Chidi Haddad-Wolfeschlegelsteinhausenbergerdorff", new Change("role", null, "box-office"));
        did(people, "gone", null, 86_400 * 3, "events.enrolments", event, null, null);
        did(people, "ines", "Inés Castellano", 4000, "events.ticket-types.change", event, "2", "Saturday",
                new Change("price", "48.00 EUR", "52.00 EUR"));
        did(people, "fatima", "فاطمة الزهراء", 0, "registrations", event, sold.id().wire(), null,
                new Change("tickets", null, "11"));
        did(people, "bo", "Bo Lindqvist", 0, "devices.revoke", event, "dev5", "Lost at rehearsal");
    }

    private static void did(PaperPeople people, String by, @Nullable String name, int secondsAgo, String deed,
            @Nullable EventId event, @Nullable String subject, @Nullable String label, Change... changes) {
        people.did(new LogEntry(NOW.minusSeconds(secondsAgo), new UserId(by), name, deed, event, subject, label,
                List.of(changes)));
    }

    private static Member member(String id, String name, Role role, Membership membership) {
        var until = membership == Membership.JOINED ? null : NOW.plusSeconds(3 * 86_400);
        return new Member(new UserId(id), id + "@harvestmoon.example", name, role, membership,
                NOW.minusSeconds(4 * 86_400), until);
    }

    public static EventDetails details(String name, String venue, Instant start, int capacity) {
        return new EventDetails(name, "Two nights of music under the harvest moon.", venue, ZONE,
                start.minusSeconds(5400), start,
                start.plusSeconds(6 * 3600), capacity, "EUR", "Festival");
    }

    private static EventId main(PaperOffice office) {
        var created = office.create(details("Harvest Moon Festival", "Parque del Río, Meadow Stage",
                Instant.parse("2026-09-12T18:00:00Z"), 3000), IdempotencyKey.random());
        var id = created.event().id();
        type(office, id, "Weekend pass", 8900, 1800, new ReentryRule.AfterExit(), 1);
        type(office, id, "Saturday", 5200, 900, new ReentryRule.None(), 1);
        type(office, id, "Family (2 + 3)", 14500, 50, new ReentryRule.AfterExit(), 5);
        type(office, id, "Crew & artists", 0, 120, new ReentryRule.EntriesPerDay(1), 1);
        office.addGate(id, new GateDetails("North Gate", List.of(), EnumSet.of(Direction.IN)), IdempotencyKey.random());
        office.addGate(id, new GateDetails("River Gate", List.of(new TypeNumber(1), new TypeNumber(2)),
                EnumSet.of(Direction.IN, Direction.OUT)), IdempotencyKey.random());
        office.addGate(id,
                new GateDetails("Crew entrance", List.of(new TypeNumber(4)), EnumSet.of(Direction.IN, Direction.OUT)),
                IdempotencyKey.random());
        var published = office.publish(id).event();
        office.setPicture(id, new PictureChange(MOON, "A full moon over two hills"), published.revision());
        return id;
    }

    private static EventId other(PaperOffice office, String name, String venue, String start, int capacity) {
        return office.create(details(name, venue, Instant.parse(start), capacity), IdempotencyKey.random()).event()
                .id();
    }

    private static void type(PaperOffice office, EventId id, String name, long price, int quota, ReentryRule rule,
            int admits) {
        office.addType(id,
                new TicketTypeDetails(name, new Money(price, "EUR"), quota, Window.always(), Window.always(), rule,
                        admits),
                IdempotencyKey.random());
    }

    private static void sell(PaperOffice office, EventId id) {
        for (int i = 0; i < 68; i++) {
            var person = PEOPLE[i % PEOPLE.length];
            var lines = new ArrayList<NewRegistration.Line>();
            lines.add(new NewRegistration.Line(new TypeNumber(1 + i % 2), 1 + i * 7 % 30));
            if (i % 5 == 0) {
                lines.add(new NewRegistration.Line(new TypeNumber(3), 1));
            }
            boolean free = i % 11 == 4;
            office.issue(new NewRegistration(id, free ? Channel.COMP : Channel.BOX_OFFICE,
                    new Attendee(person[0], person[1].isEmpty() ? null : person[1]),
                    free ? Payment.FREE : i % 3 == 0 ? Payment.CASH : Payment.CARD, lines), IdempotencyKey.random());
        }
    }

    /// Every third registration's first ticket; the newest one's holder also went out, came again and was refused.
    private static void letIn(PaperOffice office, EventId id) {
        var all = office.registrations(id, "");
        for (int i = 0; i < all.size(); i += 3) {
            office.recorded(record(all.get(i), i, new GateRecord.In(1, Grounds.LISTED, null), 2400 - 30 * i));
        }
        office.recorded(record(all.getFirst(), 101, new GateRecord.Out(1), 1500));
        office.recorded(record(all.getFirst(), 102, new GateRecord.Refused(VerdictKind.WRONG_GATE), 900));
        office.recorded(record(all.getFirst(), 103,
                new GateRecord.In(1, Grounds.OVERRIDE, "Sent round from the crew entrance"), 840));
    }

    private static GateRecord record(Registration of, int sequence, GateRecord.What what, int secondsAgo) {
        return new GateRecord(new RecordId(new DeviceId("dev" + (1 + sequence % 3)), 1, sequence + 1), what,
                of.event(), of.tickets().getFirst().id(), new GateId("gate" + (1 + sequence % 2)),
                NOW.minusSeconds(secondsAgo), Confidence.ANCHORED, 412, "", Bytes.of(new byte[32]),
                Bytes.of(new byte[64]));
    }
}
