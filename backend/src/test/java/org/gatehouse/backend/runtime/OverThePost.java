package org.gatehouse.backend.runtime;

import static org.gatehouse.backend.runtime.TestPost.ORGANIZER;

import java.io.IOException;
import java.nio.file.Path;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A published event, and a mail service that is spoken to as Amazon's is.
@ExtendWith(TestCloud.class)
abstract class OverThePost {
    static TestPost post;
    static TestApi api;

    Event event;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud, @TempDir Path folder) throws IOException {
        post = TestPost.open(cloud, folder);
        api = post.api();
    }

    @AfterAll
    static void stop() {
        post.close();
    }

    @BeforeEach
    void publish() {
        api.now = TestApi.DOORS.plusSeconds(600);
        event = api.published(ORGANIZER, 100, 100).event();
    }

    Registration bought(String address, int quantity) {
        return post.bought(event.id(), address, quantity, Payment.CARD);
    }
}
