package org.gatehouse.sync.checkin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Ledger;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes the way of a presentation often enough for the machine to have compiled it: with a ticket that nobody has,
/// signed by a key made for the purpose, through the real rules and the real store, up to the commit. So often that the
/// first guest is served in no more than twice the time of a later one; then on and on beside the guests, until it is
/// compiled as well as it can be.
final class Warming implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Warming.class);
    private static final int ROUNDS = 1_000;
    private static final int ROUNDS_BESIDE = 12_000;
    private static final int ROUNDS_AT_ONCE = 5;
    /// Between so many rounds: the guests and whatever else the gate does come first.
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final int FORGED_EVERY = 8;
    private static final int COMMITS = 5;
    /// No text of a ticket, shown at no gate: nobody is judged, and nothing is kept of it.
    private static final String NOTHING = "nothing";
    private static final GateId NOWHERE = new GateId("nowhere");

    private final GateStore store;
    private final Presenting presenting;
    private final DeviceClock clock;
    private final SigningKey key;
    private final SecureRandom random;
    private @Nullable Show show;
    private @Nullable Thread beside;

    Warming(GateStore store, Presenting presenting, DeviceClock clock, SecureRandom random) {
        this.store = store;
        this.presenting = presenting;
        this.clock = clock;
        this.random = random;
        key = SigningKey.generate(random);
    }

    /// Codes to be shown, and where.
    private record Show(Stand stand, String genuine, String forged) {}

    synchronized void warm(Stand stand) {
        var facts = store.manifest().orElseThrow().facts();
        facts.keys().forEach(known -> known.key().prepare());
        key.verifyingKey().prepare();
        var type = facts.types().stream().findFirst().map(TicketType::number).orElse(new TypeNumber(1));
        var ticket = TicketId.issue(facts.shortId(), type, clock.instant(), random);
        var genuine = TicketCode.issue(ticket, 0, key).encode();
        var forged = TicketCode.issue(ticket, 0, SigningKey.generate(random)).encode();
        var made = new Show(stand, genuine, forged);
        show = made;
        for (int i = 0; i < ROUNDS; i++) {
            rehearse(made, i);
        }
        var nowhere = Optional.of(new Stand(NOWHERE, stand.direction()));
        for (int i = 0; i < COMMITS; i++) {
            presenting.present(NOTHING, Party.seen(), nowhere);
            store.notes().setStand(stand);
        }
    }

    private void rehearse(Show made, int round) {
        presenting.rehearse(round % FORGED_EVERY == 0 ? made.forged() : made.genuine(), made.stand(),
                ledger -> new Rehearsal(ledger, key));
        store.judgements().lookAtAnyTicket();
    }

    /// On a thread of its own, where [#warm] has begun it. Nothing happens where it goes on already.
    synchronized void goOn() {
        var made = show;
        if (made != null && beside == null) {
            beside = Thread.ofPlatform().daemon().name("gate-warming").start(() -> rehearseMore(made));
        }
    }

    private void rehearseMore(Show made) {
        try {
            for (int round = 0; round < ROUNDS_BESIDE; round++) {
                rehearse(made, round);
                if (round % ROUNDS_AT_ONCE == 0) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException closed) {
            LOG.debug("the gate is closed before it is as warm as it could be");
        } catch (RuntimeException cold) {
            LOG.info("the gate gets no warmer: {}", cold.getMessage());
        }
    }

    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            running = beside;
        }
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// The real ledger, but for one ticket and one key.
    private record Rehearsal(Ledger real, SigningKey key) implements Ledger {
        @Override
        public EventFacts facts() {
            var now = real.facts();
            return new EventFacts(now.event(), now.shortId(), now.name(), now.venue(), now.zone(), now.doors(),
                    now.start(), now.end(), EventStatus.PUBLISHED, now.types(), now.gates(),
                    List.of(new EventKey(0, key.verifyingKey())), now.policy());
        }

        @Override
        public Instant currentAsOf() {
            return real.currentAsOf();
        }

        @Override
        public Instant goodUntil() {
            return Instant.MAX;
        }

        @Override
        public Optional<ManifestRow> row(TicketId ticket) {
            return real.row(ticket).or(() -> Optional
                    .of(new ManifestRow(ticket, TicketStatus.VALID, Instant.EPOCH, null, null, null)));
        }

        @Override
        public Optional<ManifestRow> row(String barcode) {
            return real.row(barcode);
        }

        @Override
        public List<GateRecord> records(TicketId ticket) {
            return real.records(ticket);
        }

        @Override
        public int admittedBySignature() {
            return real.admittedBySignature();
        }
    }
}
