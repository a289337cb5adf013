package org.gatehouse.backend.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.Inventory;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.backend.table.Pause;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.TableMaker;
import org.gatehouse.backend.table.TableNames;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.EventReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(TestCloud.class)
class DemoFestivalTest {
    private static final Instant NOW = Instant.parse("2026-11-21T19:23:00Z");

    @Test
    void theFestivalIsOpenNowKnowsThePrintedPinAndIsPlantedOnce(DynamoDbClient dynamo) {
        var names = new TableNames("test-");
        new TableMaker(dynamo, names).makeMissing();
        var store = new Store(dynamo, names, new Pause(new Random(1), Thread::sleep));

        var event = festival(store, NOW).plant();
        var again = festival(store, NOW.plus(Duration.ofHours(20))).plant();
        var twoDaysLater = festival(store, NOW.plus(Duration.ofDays(2))).plant();

        var kept = new EventStore(store, new Json()).find(event).orElseThrow();
        var stored = kept.event();
        var supervisor = kept.facts().policy().supervisor();
        assertThat(again).isEqualTo(event);
        assertThat(twoDaysLater).isNotEqualTo(event);
        assertThat(stored.details().doors()).isBefore(NOW);
        assertThat(stored.details().end()).isAfter(NOW);
        assertThat(supervisor).isNotNull().matches(seal -> seal.opens(DemoFestival.PIN), "opens by the printed PIN");
        int tickets = 0;
        int valid = 0;
        var all = new TicketStore(store).all(event);
        while (all.hasNext()) {
            var ticket = all.next();
            tickets++;
            valid += ticket.status() == TicketStatus.VALID ? stored.type(ticket.type()).orElseThrow().admits() : 0;
        }
        assertThat(tickets).isEqualTo(2900);
        assertThat(new Inventory(store, EventReply.Mail.SENT).reply(kept).sold()).isEqualTo(valid);
    }

    private static DemoFestival festival(Store store, Instant now) {
        return new DemoFestival(store, () -> now, new SecureRandom());
    }
}
