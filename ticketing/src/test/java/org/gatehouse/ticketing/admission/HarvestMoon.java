package org.gatehouse.ticketing.admission;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.gate.Post;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// The Harvest Moon Festival: two days in Berlin in July 2026, and a ledger that holds what a test says.
final class HarvestMoon implements Ledger {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final SigningKey KEY = SigningKey.of(Bytes.of(new byte[32]));
    static final long SHORT_ID = 0x1A2B3C4DL;
    static final Instant MANIFEST_MADE = at("2026-07-04 15:00:00");
    private static final SigningKey DEVICE_KEY = SigningKey.of(Bytes.parse("A".repeat(42) + "E"));

    /// The ticket types, by the names the tables use.
    enum Kind {
        DAY(new ReentryRule.None(), 1),
        GROUP4(new ReentryRule.None(), 4),
        CAMPING(new ReentryRule.AfterExit(), 1),
        TWICE(new ReentryRule.Entries(2), 1),
        WEEKEND(new ReentryRule.EntriesPerDay(1), 1),
        VIP(new ReentryRule.None(), 1),
        SUNDAY(new ReentryRule.None(), 1, "2026-07-05 10:00:00", "2026-07-05 23:00:00"),
        FAMILY(new ReentryRule.AfterExit(), 4),
        DAILY2(new ReentryRule.EntriesPerDay(2), 1),
        TRIO(new ReentryRule.EntriesPerDay(1), 3),
        NIGHT(new ReentryRule.None(), 1, "2026-07-04 22:00:00", "2026-07-05 03:00:00"),
        SPRING(new ReentryRule.EntriesPerDay(1), 1, "2026-03-29 01:00:00", "2026-03-29 03:30:00"),
        AUTUMN(new ReentryRule.EntriesPerDay(1), 1, "2026-10-25 00:00:00", "2026-10-25 03:00:00");

        private final ReentryRule rule;
        private final int admits;
        private final Window admission;

        Kind(ReentryRule rule, int admits) {
            this.rule = rule;
            this.admits = admits;
            admission = Window.always();
        }

        Kind(ReentryRule rule, int admits, String from, String until) {
            this.rule = rule;
            this.admits = admits;
            admission = new Window(at(from), at(until));
        }

        TypeNumber number() {
            return new TypeNumber(ordinal() + 1);
        }

        private TicketType type() {
            return new TicketType(number(), new TicketTypeDetails(name(), new Money(4500, "EUR"), 100, Window.always(),
                    admission, rule, admits));
        }
    }

    private final Map<TicketId, ManifestRow> rows = new HashMap<>();
    private final List<GateRecord> records = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private EventStatus status = EventStatus.PUBLISHED;
    private GatePolicy.Unpaid unpaid = GatePolicy.Unpaid.REFUSED;
    private int admittedBySignature;

    /// @param local of the place, with its offset behind it where the clock shows that time twice
    static Instant at(String local) {
        var time = local.replace(' ', 'T');
        return time.contains("+")
                ? OffsetDateTime.parse(time).toInstant()
                : LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    static TicketId ticket(Kind kind, String issued) {
        return TicketId.issue(SHORT_ID, kind.number(), at(issued), new Random(kind.ordinal()));
    }

    static ScannedCode.Signed code(TicketId ticket) {
        return new ScannedCode.Signed(TicketCode.issue(ticket, 2, KEY));
    }

    static Post post(String gate, Direction direction, String device, long epoch) {
        return new Post(GateId.parse(gate), direction, DeviceId.parse(device), epoch);
    }

    HarvestMoon holding(TicketId ticket, TicketStatus ticketStatus, @Nullable Money owed, @Nullable String barcode) {
        rows.put(ticket, new ManifestRow(ticket, ticketStatus, MANIFEST_MADE, "Ada Okafor", owed, barcode));
        return this;
    }

    HarvestMoon standing(EventStatus newStatus) {
        status = newStatus;
        return this;
    }

    HarvestMoon withUnpaid(GatePolicy.Unpaid rule) {
        unpaid = rule;
        return this;
    }

    HarvestMoon havingAdmittedBySignature(int count) {
        admittedBySignature = count;
        return this;
    }

    HarvestMoon seeing(GateRecord record) {
        records.add(record);
        return this;
    }

    /// What a device wrote, chained to nothing in particular.
    GateRecord record(String device, long epoch, String gate, Instant at, TicketId ticket, GateRecord.What what) {
        long sequence = sequences.merge(device + epoch, 1L, Long::sum);
        var id = new RecordId(DeviceId.parse(device), epoch, sequence);
        return GateRecord.sign(id,
                new GateRecord.Draft(what, EventId.parse("harvest-moon"), ticket, GateId.parse(gate), at,
                        Confidence.ANCHORED, 1, "steward"),
                RecordChain.START, DEVICE_KEY);
    }

    static GateRecord.In in(int persons) {
        return new GateRecord.In(persons, Grounds.LISTED, null);
    }

    @Override
    public EventFacts facts() {
        var types = List.of(Kind.values()).stream().map(Kind::type).toList();
        var both = Set.of(Direction.IN, Direction.OUT);
        var notVip = types.stream().map(TicketType::number).filter(number -> !number.equals(Kind.VIP.number()))
                .toList();
        var gates = List.of(new Gate(GateId.parse("north"), new GateDetails("North Gate", notVip, both)),
                new Gate(GateId.parse("south"), new GateDetails("South Gate", notVip, Set.of(Direction.IN))),
                new Gate(GateId.parse("quay"), new GateDetails("Quay", List.of(), both)),
                new Gate(GateId.parse("exit"), new GateDetails("Way Out", List.of(), Set.of(Direction.OUT))),
                new Gate(GateId.parse("camp"), new GateDetails("Camp", List.of(Kind.CAMPING.number()), both)));
        return new EventFacts(EventId.parse("harvest-moon"), SHORT_ID, "Harvest Moon Festival", "Quay 5", ZONE,
                at("2026-07-04 16:00:00"), at("2026-07-04 18:00:00"), at("2026-07-05 23:00:00"), status, types, gates,
                List.of(new EventKey(2, KEY.verifyingKey())),
                new GatePolicy(GatePolicy.Holders.SHOWN, unpaid, 3));
    }

    @Override
    public Instant currentAsOf() {
        return MANIFEST_MADE;
    }

    @Override
    public Instant goodUntil() {
        return at("2026-11-01 12:00:00");
    }

    @Override
    public Optional<ManifestRow> row(TicketId ticket) {
        return Optional.ofNullable(rows.get(ticket));
    }

    @Override
    public Optional<ManifestRow> row(String barcode) {
        return rows.values().stream().filter(row -> barcode.equals(row.barcode())).findFirst();
    }

    @Override
    public List<GateRecord> records(TicketId ticket) {
        return records.stream().filter(record -> ticket.equals(record.ticket())).toList();
    }

    @Override
    public int admittedBySignature() {
        return admittedBySignature;
    }
}
