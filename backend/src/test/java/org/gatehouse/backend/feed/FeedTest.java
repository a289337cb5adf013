package org.gatehouse.backend.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.backend.table.Pause;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.TableMaker;
import org.gatehouse.backend.table.TableNames;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(TestCloud.class)
class FeedTest {
    @Test
    void manyMailingsAreToldInPartsThoughTheyHaveNoLines(DynamoDbClient dynamo) {
        var names = new TableNames("feed-");
        new TableMaker(dynamo, names).makeMissing();
        var pause = new Pause(new SplittableRandom(1), _ -> {});
        var store = new Store(dynamo, names, pause);
        var feed = new Feed(store, pause);
        var event = new EventId("e1");
        var first = store.transaction();
        Feed.begin(first, event, FeedEntry.incidents());
        assertThat(store.commit(first)).isInstanceOf(Transaction.Outcome.Done.class);
        for (int i = 0; i < 5; i++) {
            feed.commit(event, FeedEntry.of(new RegistrationId("r" + i)), _ -> {});
        }

        var page = feed.after(event, 1, 800);

        assertThat(page.entries()).hasSize(2);
        assertThat(feed.after(event, page.version(), 800).entries()).flatExtracting(FeedEntry::registrations)
                .containsExactly(new RegistrationId("r2").wire(), new RegistrationId("r3").wire());
    }
}
