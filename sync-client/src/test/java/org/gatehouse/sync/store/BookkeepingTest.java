package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.gatehouse.sync.checkin.Arrivals;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookkeepingTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");
    private static final DeviceId DEVICE = DeviceId.parse("d1");
    private static final SigningKey KEY = SigningKey.of(Bytes.of(new byte[32]));
    private static final TicketId ADA = TicketId.issue(7, new TypeNumber(1), SIX, new Random(1));

    @TempDir
    Path folder;

    @Test
    void whatIsOnTheDiskIsCountedThoughTheDiskAnswersNoMore() {
        var unreadable = new Guarded(new Database(folder.resolve("gone/gate.db"), OptionalLong.empty()), sql -> sql);
        var books = new Bookkeeping(unreadable, Tables.with(new Sealer(KEY.seed(), new SecureRandom())), DEVICE);
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> books.figures(Optional::empty));
        var admitted = record(1, new GateRecord.In(3, GateRecord.Grounds.SIGNATURE, null));

        books.kept(admitted);
        assertThat(books.bySignature()).as("persons").isEqualTo(3);
        assertThat(books.arrivals(SIX)).containsExactly(new Arrivals(SIX, 3));
        assertThat(books.arrivals(SIX.plusSeconds(1))).as("in a later minute").isEmpty();
        books.undone(admitted, record(2, new GateRecord.Undo(admitted.id(), "a slip of the hand")));

        assertThat(books.bySignature()).isZero();
        assertThat(books.arrivals(SIX)).isEmpty();
    }

    private static GateRecord record(long sequence, GateRecord.What what) {
        return GateRecord.sign(new RecordId(DEVICE, 1, sequence), new GateRecord.Draft(what, Festival.EVENT, ADA,
                Festival.NORTH, SIX, Confidence.ANCHORED, 10, "steward"), RecordChain.START, KEY);
    }
}
