package org.gatehouse.ticketing.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.ticketing.admission.HarvestMoon.Kind;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AdmitSignatureOnly;
import org.gatehouse.ticketing.admission.Verdict.Forged;
import org.gatehouse.ticketing.admission.Verdict.NotATicket;
import org.gatehouse.ticketing.admission.Verdict.Unknown;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/// Size, grammar, signature, list: each is looked at only where the ones before are right. Shown by texts that are wrong
/// in several ways: the verdict names the first.
class CodeOrderTest {
    private static final Instant NOW = HarvestMoon.at("2026-07-04 18:00:00");
    private static final TicketId ADA = HarvestMoon.ticket(Kind.DAY, "2026-06-01 12:00:00");
    private static final SigningKey OLDER = SigningKey.of(Bytes.parse("B".repeat(42) + "E"));
    private static final SigningKey NEWER = SigningKey.of(Bytes.parse("C".repeat(42) + "E"));

    private final List<String> asked = new ArrayList<>();
    private final HarvestMoon festival = new HarvestMoon().holding(ADA, TicketStatus.VALID, null, null);

    @Test
    void aTextThatIsTooLongIsRefusedThoughItWouldBeATicketWhenParsed() {
        var genuine = TicketCode.issue(ADA, 2, HarvestMoon.KEY).encode();
        var older = "{\"ticketId\":\"" + ADA.value() + "\",\"eventId\":\"harvest-moon\"}";

        assertThat(verdict(genuine + "\n".repeat(512 - genuine.length()))).isInstanceOf(Admit.class);
        asked.clear();
        assertThat(verdict(genuine + "\n".repeat(513 - genuine.length()))).isEqualTo(new NotATicket());
        assertThat(verdict(older + " ".repeat(513 - older.length()))).isEqualTo(new NotATicket());
        assertThat(verdict(genuine.repeat(500_000))).isEqualTo(new NotATicket());
        assertThat(asked).as("the list was not looked at").isEmpty();
    }

    @Test
    void aCodeOfAnotherFormatIsNoTicketWhateverItsSignature() {
        var wrongVersion = changed(TicketCode.issue(ADA, 2, HarvestMoon.KEY).encode(), 2, "4");
        var notBase45 = changed(TicketCode.issue(ADA, 2, HarvestMoon.KEY).encode(), 121, "?");

        assertThat(ScannedCode.of(wrongVersion)).isNotInstanceOf(ScannedCode.Signed.class);
        assertThat(verdict(wrongVersion)).isEqualTo(new NotATicket());
        assertThat(verdict(notBase45)).isEqualTo(new NotATicket());
    }

    @Test
    void aWrongSignatureIsForgedBeforeTheListIsLookedAt() {
        var nobody = TicketId.issue(HarvestMoon.SHORT_ID, Kind.DAY.number(), NOW, new Random(5));

        assertThat(verdict(TicketCode.issue(ADA, 2, OLDER).encode())).isEqualTo(new Forged());
        assertThat(verdict(TicketCode.issue(nobody, 2, OLDER).encode())).isEqualTo(new Forged());
        assertThat(asked).isEmpty();
        assertThat(verdict(TicketCode.issue(ADA, 2, HarvestMoon.KEY).encode())).isInstanceOf(Admit.class);
        assertThat(asked).containsExactly(ADA.value());
    }

    @Test
    void aCodeIsCheckedByTheKeyItNamesAndByNoOther() {
        assertThat(verdict(TicketCode.issue(ADA, 1, OLDER).encode())).isInstanceOf(Admit.class);
        assertThat(verdict(TicketCode.issue(ADA, 3, NEWER).encode())).isInstanceOf(Admit.class);
        assertThat(verdict(TicketCode.issue(ADA, 1, NEWER).encode())).isEqualTo(new Forged());
        assertThat(verdict(TicketCode.issue(ADA, 3, HarvestMoon.KEY).encode())).isEqualTo(new Forged());
        assertThat(verdict(TicketCode.issue(ADA, 9, HarvestMoon.KEY).encode())).isEqualTo(new Unknown(null));
    }

    @Test
    void aKeyThatAnotherHasFollowedLetsNobodyInWhoIsNotOnTheList() {
        var sold = TicketId.issue(HarvestMoon.SHORT_ID, Kind.DAY.number(), NOW, new Random(6));

        assertThat(verdict(TicketCode.issue(sold, 3, NEWER).encode())).isInstanceOf(AdmitSignatureOnly.class);
        assertThat(verdict(TicketCode.issue(sold, 2, HarvestMoon.KEY).encode())).isEqualTo(new Unknown(sold));
        assertThat(verdict(TicketCode.issue(sold, 1, OLDER).encode())).isEqualTo(new Unknown(sold));
    }

    private static String changed(String code, int at, String letter) {
        return code.substring(0, at) + letter + code.substring(at + 1);
    }

    private Verdict verdict(String text) {
        return Judge.judge(ScannedCode.of(text), new Watched(), HarvestMoon.post("north", Direction.IN, "n1", 1), NOW);
    }

    /// The festival with three keys, which notes whom it is asked for.
    private final class Watched implements Ledger {
        @Override
        public EventFacts facts() {
            var facts = festival.facts();
            return new EventFacts(EventId.parse("harvest-moon"), facts.shortId(), facts.name(), facts.venue(),
                    facts.zone(), facts.doors(), facts.start(), facts.end(), facts.status(), facts.types(),
                    facts.gates(), List.of(new EventKey(1, OLDER.verifyingKey()),
                            new EventKey(2, HarvestMoon.KEY.verifyingKey()), new EventKey(3, NEWER.verifyingKey())),
                    facts.policy());
        }

        @Override
        public Instant currentAsOf() {
            return festival.currentAsOf();
        }

        @Override
        public Instant goodUntil() {
            return festival.goodUntil();
        }

        @Override
        public Optional<ManifestRow> row(TicketId ticket) {
            asked.add(ticket.value());
            return festival.row(ticket);
        }

        @Override
        public Optional<ManifestRow> row(String barcode) {
            return festival.row(barcode);
        }

        @Override
        public List<GateRecord> records(TicketId ticket) {
            return festival.records(ticket);
        }

        @Override
        public int admittedBySignature() {
            return festival.admittedBySignature();
        }
    }
}
