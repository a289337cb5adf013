package org.gatehouse.backend.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.http.Route;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.LogEntry;

/// Has every call by which a member changes something leave an entry in the log, written with the deed. What devices
/// do is in their records.
public final class Logging {
    private static final Pattern NAMES = Pattern.compile("\\{(\\w+)}");

    private final Store store;
    private final LogStore log;
    private final InstantSource clock;

    public Logging(Store store, LogStore log, InstantSource clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /// The same route, with its deeds in the log.
    public Route of(Route route) {
        if (route.method().equals("GET")) {
            return route;
        }
        var deed = deed(route);
        return new Route(route.method(), route.template(), route.access(), route.keying(),
                call -> call.caller() instanceof Caller.Person person
                        ? answered(person, deed, route, call)
                        : route.handler().answer(call));
    }

    /// Of one time, however often it is written: so it is one entry.
    private Reply answered(Caller.Person person, String deed, Route route, Call call) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.accompanied(Table.LOG, event -> row(person, deed, route, call, event, now),
                () -> route.handler().answer(call));
    }

    /// What a route's deed is called: the words of its address, and what its method does to them.
    static String deed(Route route) {
        var words = Stream.of(route.template().split("/")).filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .collect(Collectors.joining("."));
        return switch (route.method()) {
            case "PUT" -> words + ".change";
            case "DELETE" -> words + ".remove";
            default -> words;
        };
    }

    private Row row(Caller.Person person, String deed, Route route, Call call, Optional<String> concern,
            Instant now) {
        var said = call.deed();
        var event = said.event().or(() -> concern.map(EventId::parse)).or(() -> named(route, call));
        var subject = said.subject().or(() -> subject(route, call));
        var entry = new LogEntry(now, person.user(), null, deed,
                event.orElse(null), subject.orElse(null), said.label().orElse(null), said.changes());
        return log.row(person.organization(), entry, call.fingerprint().substring(0, 8));
    }

    private static Optional<EventId> named(Route route, Call call) {
        return route.template().contains("{event}")
                ? Optional.of(call.path("event", "event", EventId::parse))
                : Optional.empty();
    }

    /// The last thing the address names, unless that is the event.
    private static Optional<String> subject(Route route, Call call) {
        return NAMES.matcher(route.template()).results().map(found -> found.group(1))
                .reduce((_, last) -> last).filter(name -> !name.equals("event"))
                .map(name -> call.path(name, name, Function.identity()));
    }
}
