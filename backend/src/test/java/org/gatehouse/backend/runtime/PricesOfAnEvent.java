package org.gatehouse.backend.runtime;

import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.util.List;
import java.util.Map;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.price.Uplift;
import org.gatehouse.ticketing.wire.EventReply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// A published event whose tickets cost something.
@ExtendWith(TestCloud.class)
abstract class PricesOfAnEvent {
    static final TypeNumber DAY = new TypeNumber(1);
    static final Terms SHARED = new Terms(new Rate(250, 50), new Rate(100, 0), "Sea Rescue",
            List.of(new Uplift(DAY, new Rate(0, 200))));
    static final Map<String, String> NEW = Map.of("if-none-match", "*");
    TestApi api;
    EventId event;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 100, 60).event().id();
    }

    long revision() {
        EventReply reply = api.get(OWNER, path(event), EventReply.class);
        return reply.event().revision();
    }

    static Map<String, String> seen(long revision) {
        return Map.of("if-match", "\"" + revision + "\"");
    }
}
