package org.gatehouse.backend.runtime;

import static org.gatehouse.backend.runtime.TestApi.OWNER;

import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// A published event with room for ten, and what is asked of its tickets.
@ExtendWith(TestCloud.class)
abstract class TicketsInHand {
    static final String BOX_OFFICE = "box-office@lights";

    TestApi api;
    Event event;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 10, 3).event();
    }

    Ticket read(Ticket ticket) {
        return api.get(OWNER, "/tickets/" + ticket.id().value(), Ticket.class);
    }

    Registration read(RegistrationId registration) {
        return api.get(OWNER, "/registrations/" + registration.value(), Registration.class);
    }

    static String at(Ticket ticket, String act) {
        return "/tickets/" + ticket.id().value() + "/" + act;
    }

    static String at(Registration registration, String act) {
        return "/registrations/" + registration.id().value() + "/" + act;
    }
}
