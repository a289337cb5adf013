package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.EventId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may make which call, as one table. `w` owner alone, `o` owner and organizer, `b` box office, `v` venue manager, `d` device,
/// `r` revoked device, `a` attendee, `n` nobody signed in.
@ExtendWith(TestCloud.class)
class RoutesTest {
    private static final Map<Character, List<String>> WHO = Map.of('o', List.of("owner@lights", "organizer@lights"),
            'b', List.of("box-office@lights"), 'v', List.of("venue-manager@lights"), 'a', List.of("owner@none"), 'n',
            List.of(""));
    private static TestApi api;
    private static TestGate enrolled;
    private static TestGate revoked;
    private static String event;
    private static String gate;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
        api = TestApi.over(cloud);
        var published = api.published("owner@lights", 10, 5).event();
        var gate = published.gates().getFirst().id();
        event = published.id().value();
        RoutesTest.gate = gate.value();
        enrolled = TestGate.enrol(api, "owner@lights", published.id(), gate, "One");
        revoked = TestGate.enrol(api, "owner@lights", published.id(), gate, "Two");
        api.post("owner@lights", "/devices/" + revoked.enrolled().device().value() + "/revoke", "{}", Map.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "GET    | /health                      | obvdan  ", "POST   | /events                      | o       ",
            "GET    | /events                      | obv     ", "GET    | /events/{event}              | obv     ",
            "PUT    | /events/{event}              | o       ", "POST   | /events/{event}/publish      | o       ",
            "GET    | /events/{event}/picture      | obv     ", "PUT    | /events/{event}/picture      | o       ",
            "DELETE | /events/{event}/picture      | o       ",
            "POST   | /events/{event}/archive      | o       ", "POST   | /events/{event}/unarchive    | o       ",
            "POST   | /events/{event}/cancel       | o       ", "GET    | /events/{event}/stats        | ov      ",
            "GET    | /events/{event}/report       | ov      ",
            "PUT    | /events/{event}/incidents/x/mark | o   ", "DELETE | /events/{event}/incidents/x/mark | o   ",
            "GET    | /events/{event}/incidents    | ov      ", "POST   | /events/{event}/ticket-types | o       ",
            "PUT    | /events/{event}/ticket-types/9 | o     ", "DELETE | /events/{event}/ticket-types/9 | o     ",
            "POST   | /events/{event}/gates        | o       ", "PUT    | /events/{event}/gates/x      | o       ",
            "DELETE | /events/{event}/gates/x      | o       ", "GET    | /events/{event}/policy       | obv     ",
            "PUT    | /events/{event}/policy       | o       ", "GET    | /events/{event}/keys         | od      ",
            "POST   | /events/{event}/keys         | o       ", "POST   | /events/{event}/imports      | o       ",
            "POST   | /registrations               | ob      ",
            "GET    | /registrations/x             | ob      ", "GET    | /events/{event}/registrations | ob     ",
            "GET    | /events/{event}/guests       | ob      ", "GET    | /events/{event}/guests/changes | ob    ",
            "GET    | /registrations/x/history     | ob      ",
            "POST   | /registrations/x/cancel      | o       ", "POST   | /registrations/x/refund      | o       ",
            "PUT    | /registrations/x/attendee    | ob      ",
            "POST   | /registrations/x/mail        | ob      ",
            "POST   | /tickets/x/reissue           | ob      ", "POST   | /tickets/x/transfer          | ob      ",
            "PUT    | /tickets/x/holder            | ob      ",
            "GET    | /tickets/x                   | ob      ",
            "POST   | /tickets/x/unblock           | o       ",
            "GET    | /tickets/x/download          | ob      ", "POST   | /tickets/x/block             | o       ",
            "POST   | /tickets/validate            | obd     ",
            "POST   | /events/{event}/enrolments   | o       ", "POST   | /devices                     | obvdan  ",
            "GET    | /events/{event}/terms        | o       ", "PUT    | /events/{event}/terms        | o       ",
            "GET    | /events/{event}/promos       | o       ", "PUT    | /events/{event}/promos/x     | o       ",
            "DELETE | /events/{event}/promos/x     | o       ", "POST   | /events/{event}/quotes       | ob      ",
            "GET    | /events/{event}/devices      | ov      ", "POST   | /devices/x/revoke            | o       ",
            "POST   | /devices/x/heartbeat         | d       ", "GET    | /events/{event}/manifest     | od      ",
            "GET    | /events/{event}/changes      | d       ", "POST   | /events/{event}/records      | dr      ",
            "GET    | /members                     | w       ", "POST   | /members                     | w       ",
            "PUT    | /members/x                   | w       ", "DELETE | /members/x                   | w       ",
            "POST   | /members/x/invite            | w       ",
            "GET    | /log                         | o       "})
    void eachCallIsForThese(String method, String template, String allowed) {
        var path = template.replace("{event}", event.toUpperCase() + "0");
        for (char who : "obvdran".toCharArray()) {
            for (var token : tokens(who)) {
                var answer = api.call(token, method, path, method.equals("GET") ? null : "{}", Map.of());
                boolean expected = allowed.indexOf(who) >= 0
                        || allowed.indexOf('w') >= 0 && token.equals("owner@lights")
                        || who == 'r' && template.equals("/health")
                        || who == 'r' && method.equals("POST") && template.equals("/devices");
                assertThat(answer.status() != 401 && answer.status() != 403)
                        .as("%s %s by %s: %s", method, path, who, answer).isEqualTo(expected);
            }
        }
    }

    @Test
    void anotherOrganizationsOwnerFindsNothingOfIt() {
        var sold = api.buy("owner@lights", new EventId(event), "Ada", 1);
        var names = Map.of("event", event, "gate", gate, "type", "1", "device", enrolled.enrolled().device().value(),
                "registration", sold.id().value(), "ticket", sold.tickets().getFirst().id().value());

        for (var route : api.routes()) {
            var path = route.template();
            for (var name : names.entrySet()) {
                path = path.replace("{" + name.getKey() + "}", name.getValue());
            }
            if (path.equals(route.template())) {
                continue;
            }
            boolean reads = route.method().equals("GET");
            var answer = api.call("owner@elsewhere", route.method(), path.replaceAll("\\{\\w+}", "x"),
                    reads ? null : "{}", Map.of());
            assertThat(answer.status()).as("%s %s: %s", route.method(), path, answer)
                    .isIn(reads ? List.of(403, 404) : List.of(400, 403, 404, 422));
        }
    }

    @Test
    void everyRouteIsInTheTable() throws Exception {
        var rows = RoutesTest.class.getDeclaredMethod("eachCallIsForThese", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class).value();
        var tested = Stream.of(rows).map(row -> row.split("\\|")).map(row -> row[0].strip() + " " + names(row[1]))
                .collect(Collectors.toSet());

        assertThat(routes()).isEqualTo(tested);
    }

    private static Set<String> routes() {
        return api.routes().stream().map(route -> route.method() + " " + names(route.template()))
                .collect(Collectors.toSet());
    }

    private static String names(String path) {
        return Stream.of(path.strip().split("/"))
                .map(part -> part.startsWith("{") || part.equals("x") || part.equals("9") ? "*" : part)
                .collect(Collectors.joining("/"));
    }

    private static List<String> tokens(char who) {
        return switch (who) {
            case 'd' -> List.of(enrolled.token());
            case 'r' -> List.of(revoked.token());
            default -> WHO.get(who);
        };
    }
}
