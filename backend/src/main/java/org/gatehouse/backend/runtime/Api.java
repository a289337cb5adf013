package org.gatehouse.backend.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import org.gatehouse.backend.admission.ValidationCalls;
import org.gatehouse.backend.bucket.Bucket;
import org.gatehouse.backend.device.DeviceCalls;
import org.gatehouse.backend.device.DeviceStore;
import org.gatehouse.backend.device.Enrolling;
import org.gatehouse.backend.device.Stands;
import org.gatehouse.backend.event.EventCalls;
import org.gatehouse.backend.event.EventEditing;
import org.gatehouse.backend.event.EventMaking;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.Inventory;
import org.gatehouse.backend.event.KeyCalls;
import org.gatehouse.backend.event.Organizations;
import org.gatehouse.backend.event.PictureCalls;
import org.gatehouse.backend.event.SetupCalls;
import org.gatehouse.backend.event.SigningKeys;
import org.gatehouse.backend.event.TermsCalls;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.guest.GuestCalls;
import org.gatehouse.backend.guest.GuestDesk;
import org.gatehouse.backend.http.HttpApi;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Route;
import org.gatehouse.backend.http.Router;
import org.gatehouse.backend.identity.People;
import org.gatehouse.backend.identity.PersonTokens;
import org.gatehouse.backend.log.LogCalls;
import org.gatehouse.backend.log.LogStore;
import org.gatehouse.backend.log.Logging;
import org.gatehouse.backend.manifest.ManifestCalls;
import org.gatehouse.backend.member.MemberCalls;
import org.gatehouse.backend.member.MemberDesk;
import org.gatehouse.backend.promo.PromoCalls;
import org.gatehouse.backend.promo.PromoStore;
import org.gatehouse.backend.record.RecordCalls;
import org.gatehouse.backend.record.RecordIntake;
import org.gatehouse.backend.record.RecordMemory;
import org.gatehouse.backend.record.RecordStore;
import org.gatehouse.backend.registration.CameIn;
import org.gatehouse.backend.registration.Correcting;
import org.gatehouse.backend.registration.Importing;
import org.gatehouse.backend.registration.Issuing;
import org.gatehouse.backend.registration.Naming;
import org.gatehouse.backend.registration.Pricing;
import org.gatehouse.backend.registration.RegistrationCalls;
import org.gatehouse.backend.registration.RegistrationDesk;
import org.gatehouse.backend.registration.RegistrationStore;
import org.gatehouse.backend.registration.ReplacementCalls;
import org.gatehouse.backend.registration.Replacing;
import org.gatehouse.backend.registration.Sending;
import org.gatehouse.backend.registration.SendingCalls;
import org.gatehouse.backend.registration.TakingBack;
import org.gatehouse.backend.stats.IncidentCalls;
import org.gatehouse.backend.stats.IncidentDesk;
import org.gatehouse.backend.stats.IncidentMarks;
import org.gatehouse.backend.stats.ReportDesk;
import org.gatehouse.backend.stats.StatisticsCalls;
import org.gatehouse.backend.stats.StatisticsDesk;
import org.gatehouse.backend.table.Paging;
import org.gatehouse.backend.table.Pause;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.StoredAnswers;
import org.gatehouse.backend.table.TableNames;
import org.gatehouse.backend.ticket.Barcodes;
import org.gatehouse.backend.ticket.TicketCalls;
import org.gatehouse.backend.ticket.TicketDesk;
import org.gatehouse.backend.ticket.TicketPapers;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.backend.ticket.VoidTickets;
import org.gatehouse.backend.ticket.pdf.TicketPdf;
import org.gatehouse.ticketing.wire.EventReply;
import org.jspecify.annotations.Nullable;

/// The API, put together by hand: the same in Lambda and in the local cloud.
public final class Api implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final HttpApi http;
    private final Router router;

    private Api(HttpApi http, Router router) {
        this.http = http;
        this.router = router;
    }

    public static Api of(ApiConfig config, ApiParts parts) {
        return of(config, parts, PersonTokens.of(config.issuer(), config.clientId(), parts.clock())::check);
    }

    /// The API with another way to tell people by their tokens.
    public static Api of(ApiConfig config, ApiParts parts, People people) {
        var json = new Json();
        var clock = parts.clock();
        var pause = new Pause(parts.random(), parts.sleeper());
        var store = new Store(parts.dynamo(), new TableNames(config.tablePrefix()), pause);
        var devices = new DeviceStore(store, json);
        var log = new LogStore(store, json);
        var logging = new Logging(store, log, clock);
        var router = new Router(Routes.all(features(config, parts, store, devices, json, log)).stream()
                .map(logging::of).toList());
        var http = new HttpApi(router, new Callers(people, devices, clock), new StoredAnswers(store, clock, json),
                json, parts.random());
        return new Api(http, router);
    }

    private static Routes.Features features(ApiConfig config, ApiParts parts, Store store, DeviceStore devices,
            Json json, LogStore log) {
        var clock = parts.clock();
        var paging = new Paging(store);
        var feed = new Feed(store, new Pause(parts.random(), parts.sleeper()));
        var events = new EventStore(store, json);
        var editing = new EventEditing(events, feed, json);
        var inventory = new Inventory(store,
                parts.mailer().map(_ -> EventReply.Mail.SENT).orElse(EventReply.Mail.NOT_SET_UP));
        var keys = new SigningKeys(store, json);
        var tickets = new TicketStore(store);
        var registrations = new RegistrationStore(store, json);
        var bucket = new Bucket(parts.s3(), parts.presigner(), config.bucket());
        var organizations = new Organizations(store);
        var papers = new TicketPapers(bucket, new TicketPdf(config.language()), keys, organizations, clock);
        var desk = new RegistrationDesk(events, registrations, tickets);
        var promos = new PromoStore(store, json);
        var pricing = new Pricing(promos);
        var issuing = new Issuing(events, registrations, desk, inventory, pricing, promos, feed, clock,
                parts.random(), json);
        var barcodes = new Barcodes(store);
        var importing = new Importing(events, registrations, tickets, barcodes, feed, clock, parts.random(), json);
        var records = new RecordStore(store, json);
        var memory = new RecordMemory(records, new VoidTickets(store), feed, json);
        var marks = new IncidentMarks(store, json);
        var statistics = new StatisticsDesk(inventory, memory, marks, devices, clock);
        var cameIn = new CameIn(memory);
        var takingBack = new TakingBack(desk, registrations, cameIn, feed, clock, json);
        var correcting = new Correcting(desk, registrations, feed, json);
        var ticketDesk = new TicketDesk(events, tickets, registrations::address, feed, clock, json);
        var replacing = new Replacing(ticketDesk, registrations, events, tickets, cameIn, feed, clock, parts.random(),
                json);
        var naming = new Naming(ticketDesk, registrations, feed, json);
        var sending = new Sending(desk, registrations, organizations, papers, parts.mailer(), feed, clock);
        var members = new MemberDesk(store, parts.directory(), clock);
        return new Routes.Features(new HealthCalls(clock),
                new EventCalls(events, new EventMaking(store, events, json, parts.random()), editing, inventory,
                        paging),
                new PictureCalls(events, editing, inventory, bucket, clock, parts.random()),
                new SetupCalls(events, editing, inventory, new Stands(devices), parts.random()),
                new KeyCalls(events, editing, keys, clock, parts.random(), json),
                new RegistrationCalls(events, registrations, desk, issuing, takingBack, correcting, importing,
                        pricing, clock, paging),
                new TermsCalls(events, editing, store, members::names, clock, json),
                new PromoCalls(events, promos, clock),
                new TicketCalls(ticketDesk, papers), new ReplacementCalls(ticketDesk, replacing, naming),
                new SendingCalls(sending),
                new DeviceCalls(events, devices, new Enrolling(store, events, devices, clock, parts.random()), feed,
                        clock),
                new ManifestCalls(events, store, tickets, registrations, feed, keys, bucket, clock, json),
                new RecordCalls(new RecordIntake(records, devices, tickets, feed, clock, json)),
                new ValidationCalls(events, keys, tickets, barcodes, records, memory, feed, clock, parts.random(),
                        json),
                new StatisticsCalls(events, feed, statistics,
                        new ReportDesk(statistics, marks, organizations, bucket, members)),
                new IncidentCalls(events,
                        new IncidentDesk(statistics, memory, records, tickets, marks, paging, feed, members)),
                new GuestCalls(events, new GuestDesk(paging, desk, tickets, memory, devices, feed, json), log,
                        members),
                new MemberCalls(members), new LogCalls(log, events, members, paging));
    }

    /// Every call there is, for tests and documentation.
    List<Route> routes() {
        return router.routes();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, @Nullable Context context) {
        return http.handleRequest(event, context);
    }
}
