package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.order;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Download;
import org.gatehouse.ticketing.wire.EventReply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tickets that are blocked and freed, and who may see and fetch one.
@ExtendWith(TestCloud.class)
class BlockedTicketsTest {
    private TestApi api;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
    }

    @Test
    void whoSaysWhatTheySawBlocksNoTicketThatSomebodyElseBlockedAndLiftsNoOtherBlock() {
        var event = api.published(OWNER, 10, 10).event().id();
        var ticket = api.buy(OWNER, event, "Ada", 1).tickets().getFirst();
        var path = "/tickets/" + ticket.id().value();
        var seen = Map.of("if-match", Long.toString(ticket.since().toEpochMilli()), "idempotency-key", "my-own-key");
        api.now = api.now.plusSeconds(1);
        Ticket mine = api.good(api.call(OWNER, "POST", path + "/block", "{}", seen), Ticket.class);
        Ticket again = api.good(api.call(OWNER, "POST", path + "/block", "{}", seen), Ticket.class);
        assertThat(again).as("the same call is known again").isEqualTo(mine);

        var theirs = Map.of("if-match", seen.get("if-match"), "idempotency-key", "another-key");
        assertThat(api.problem(api.call(OWNER, "POST", path + "/block", "{}", theirs)).type())
                .isEqualTo("ticket-changed");

        api.post(OWNER, path + "/unblock", "{}", Ticket.class);
        api.now = api.now.plusSeconds(1);
        Ticket later = api.post(OWNER, path + "/block", "{}", Ticket.class);
        var ofMine = Map.of("if-match", Long.toString(mine.since().toEpochMilli()));
        assertThat(api.problem(api.call(OWNER, "POST", path + "/unblock", "{}", ofMine)).type())
                .isEqualTo("ticket-changed");
        Ticket now = api.get(OWNER, path, Ticket.class);
        assertThat(now).isEqualTo(later);
    }

    @Test
    void aBlockedTicketIsNoLongerSoldAndItsPlaceIsNotFree() {
        var event = api.published(OWNER, 1, 1).event().id();
        var ticket = api.buy(OWNER, event, "Ada", 1).tickets().getFirst();

        Ticket blocked = api.post(OWNER, "/tickets/" + ticket.id().value() + "/block", "{}", Ticket.class);

        assertThat(blocked.status()).isEqualTo(TicketStatus.BLOCKED);
        EventReply reply = api.get(OWNER, path(event), EventReply.class);
        assertThat(reply.sold()).isZero();
        assertThat(api.refused(OWNER, "POST", "/registrations", order(event, "Bo", 1, 1)).type()).isEqualTo("sold-out");
    }

    @Test
    void aBlockThatIsTakenBackLeavesTheTicketSoldAsBefore() {
        var event = api.published(OWNER, 1, 1).event().id();
        var ticket = api.buy(OWNER, event, "Ada", 1).tickets().getFirst();
        var path = "/tickets/" + ticket.id().value();
        api.post(OWNER, path + "/block", "{}", Ticket.class);

        Ticket valid = api.post(OWNER, path + "/unblock", "{}", Ticket.class);

        assertThat(valid.status()).isEqualTo(TicketStatus.VALID);
        EventReply reply = api.get(OWNER, path(event), EventReply.class);
        assertThat(reply.sold()).isEqualTo(1);
        assertThat(api.refused(OWNER, "POST", "/registrations", order(event, "Bo", 1, 1)).type()).isEqualTo("sold-out");
    }

    @Test
    void onlyABlockIsTakenBack() {
        var event = api.published(OWNER, 5, 5).event().id();
        var bought = api.buy(OWNER, event, "Ada", 1);
        api.post(OWNER, "/registrations/" + bought.id().value() + "/cancel", "{}", Registration.class);

        var refused = api.refused(OWNER, "POST",
                "/tickets/" + bought.tickets().getFirst().id().value() + "/unblock", "{}");

        assertThat(refused.type()).isEqualTo("not-blocked");
    }

    @Test
    void theTicketIsFetchedAsAPdfWithoutCredentials() throws Exception {
        var event = api.published(OWNER, 25, 20).event().id();
        var ticket = api.buy(OWNER, event, "Ada Lovelace", 1).tickets().getFirst();

        Download download = api.get(OWNER, "/tickets/" + ticket.id().value() + "/download", Download.class);

        var bytes = TestApi.fetch(download.url());
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Ada Lovelace", "Harvest Moon", "48.00 EUR");
        }
        assertThat(download.fileName()).endsWith(".pdf");
    }

    @Test
    void aTicketThatGatesRefuseIsNotFetchedAsAPdf() {
        var event = api.published(OWNER, 25, 20).event().id();
        var ticket = "/tickets/" + api.buy(OWNER, event, "Ada Lovelace", 1).tickets().getFirst().id().value();
        api.post(OWNER, ticket + "/block", "{}", Ticket.class);

        assertThat(api.refused(OWNER, "GET", ticket + "/download", null).type()).isEqualTo("not-valid");
    }

    @Test
    void aTicketOfAnotherOrganizationIsNotThere() {
        var event = api.published(OWNER, 25, 20).event().id();
        var bought = api.buy(OWNER, event, "Ada", 1);
        var ticket = "/tickets/" + bought.tickets().getFirst().id().value();

        for (var path : List.of(ticket, ticket + "/download", "/registrations/" + bought.id().value())) {
            assertThat(api.refused("owner@rivals", "GET", path, null).type()).isEqualTo("not-found");
        }
        assertThat(api.refused("owner@rivals", "POST", ticket + "/block", "{}").type()).isEqualTo("not-found");
    }
}
