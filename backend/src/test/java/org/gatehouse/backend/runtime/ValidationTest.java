package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.Statistics;
import org.gatehouse.ticketing.wire.Validation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCloud.class)
class ValidationTest {
    private TestApi api;
    private Event event;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 100, 50).event();
    }

    @Test
    void thePrintedCodeIsLetInOnceHoweverManyAskAtOnce() throws Exception {
        var ticket = api.buy(OWNER, event.id(), "Ada", 1).tickets().getFirst();
        var code = PrintedCode.of(api, ticket.id());
        var asks = new ArrayList<Callable<Validation.Reply>>();
        for (int i = 0; i < 6; i++) {
            asks.add(() -> validate(code));
        }

        var replies = new ArrayList<Validation.Reply>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var reply : threads.invokeAll(asks)) {
                replies.add(reply.get());
            }
        }

        assertThat(replies).filteredOn(Validation.Reply::valid).singleElement()
                .satisfies(reply -> assertThat(reply.ticket()).isEqualTo(ticket));
        assertThat(replies).filteredOn(reply -> !reply.valid())
                .allMatch(reply -> reply.verdict() == VerdictKind.JUST_ADMITTED);
        api.now = api.now.plusSeconds(60);
        assertThat(validate(code).verdict()).isEqualTo(VerdictKind.ALREADY_IN);
        Statistics statistics = api.get(OWNER, TestApi.path(event.id()) + "/stats", Statistics.class);
        assertThat(statistics.admitted()).isEqualTo(1);
        assertThat(statistics.surplus()).isZero();
    }

    @Test
    void whoShowsTheSameCodeToAnotherStewardIsNoSecondLook() throws Exception {
        var code = PrintedCode.of(api, api.buy(OWNER, event.id(), "Ada", 1).tickets().getFirst().id());
        var colleague = OWNER.replace("owner", "box-office");

        assertThat(validate(code).verdict()).isEqualTo(VerdictKind.ADMIT);
        api.now = api.now.plusSeconds(2);

        assertThat(validate(code).verdict()).isEqualTo(VerdictKind.JUST_ADMITTED);
        assertThat(validate(colleague, code).verdict()).isEqualTo(VerdictKind.ALREADY_IN);
    }

    @Test
    void aDeviceIsToldOfTheGuestWhatTheOrganizerLetsGatesKnowAndNoBarcode() {
        var gate = TestGate.enrol(api, OWNER, event.id(), event.gates().getFirst().id(), "One");
        api.post(OWNER, TestApi.path(event.id()) + "/imports",
                new Imports.Request(List.of(new Imports.Row("4006381333931", new TypeNumber(1), "Ada"))),
                Imports.Reply.class);

        var shown = validate(gate.token(), "4006381333931");
        var policy = new GatePolicy(GatePolicy.Holders.WITHHELD, GatePolicy.Unpaid.REFUSED, 200);
        api.put(OWNER, TestApi.path(event.id()) + "/policy", policy, GatePolicy.class, Map.of());
        var withheld = validate(gate.token(), "4006381333931");
        var staff = validate(OWNER, "4006381333931");

        assertThat(List.of(shown.ticket(), withheld.ticket())).allMatch(ticket -> ticket.barcode() == null);
        assertThat(shown.ticket().holder()).isEqualTo("Ada");
        assertThat(withheld.ticket().holder()).isNull();
        assertThat(staff.ticket().holder()).isEqualTo("Ada");
        assertThat(staff.ticket().barcode()).isEqualTo("4006381333931");
    }

    @Test
    void whatIsNoTicketIsSaidSo() {
        assertThat(List.of(validate("hello").verdict(), validate("{\"ticketId\":\"1\",\"eventId\":\"2\"}").verdict()))
                .containsExactly(VerdictKind.NOT_A_TICKET, VerdictKind.WRONG_EVENT);
    }

    private Validation.Reply validate(String code) {
        return validate(OWNER, code);
    }

    private Validation.Reply validate(String who, String code) {
        return api.post(who, "/tickets/validate",
                new Validation.Request(code, event.id(), event.gates().getFirst().id()), Validation.Reply.class);
    }

    /// From the PDF, as a camera would read it.
}
