package org.gatehouse.backend.log;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.member.MemberDesk;
import org.gatehouse.backend.table.Paging;
import org.gatehouse.backend.table.Row;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.LogArea;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Right;

/// The call that reads the log, latest first.
public final class LogCalls {
    private static final int PAGE = 100;
    /// How many entries one call looks at: a search for what is rare goes on with the next.
    private static final int MOST_SEEN = 2_000;

    private final LogStore log;
    private final EventStore events;
    private final MemberDesk members;
    private final Paging paging;

    public LogCalls(LogStore log, EventStore events, MemberDesk members, Paging paging) {
        this.log = log;
        this.events = events;
        this.members = members;
        this.paging = paging;
    }

    /// What is wanted of it.
    ///
    /// @param text in small letters
    private record Wanted(Optional<LogArea> area, Optional<UserId> by, Optional<String> text, boolean ofMembers) {
        boolean takes(LogEntry entry) {
            return (ofMembers || entry.area() != LogArea.MEMBERS) && area.map(entry.area()::equals).orElse(true)
                    && by.map(entry.by()::equals).orElse(true) && text.map(words(entry)::contains).orElse(true);
        }

        private static String words(LogEntry entry) {
            var changes = entry.changes().stream()
                    .flatMap(change -> Stream.of(change.field(), String.valueOf(change.from()),
                            String.valueOf(change.to())));
            return Stream.concat(Stream.of(String.valueOf(entry.byName()), entry.deed(),
                    String.valueOf(entry.subject()), String.valueOf(entry.label())), changes)
                    .reduce("", (all, word) -> all + "\n" + word).toLowerCase(Locale.ROOT);
        }
    }

    /// Whoever may not manage the members does not read what was done to them.
    public Reply list(Call call) {
        var caller = call.person();
        var event = call.query("event", EventId::parse).map(id -> events.seenBy(caller, id).event().id());
        var wanted = new Wanted(call.query("area", name -> LogArea.valueOf(name.toUpperCase(Locale.ROOT))),
                call.query("by", UserId::parse), call.query("q").map(text -> text.toLowerCase(Locale.ROOT)),
                Right.MANAGE_MEMBERS.isHeldBy(caller.roles()));
        var names = members.names(caller);
        var found = paging.read(log.of(caller.organization(), event), call.cursor(), call.limit(PAGE), MOST_SEEN,
                row -> entry(row, names).filter(wanted::takes));
        return Reply.ok(new Page<>(found.items(), found.cursor().orElse(null)));
    }

    private Optional<LogEntry> entry(Row row, Map<UserId, String> names) {
        return Optional.of(called(log.read(row, names), names));
    }

    /// A member who was done something to is called as the organization calls the person.
    private static LogEntry called(LogEntry entry, Map<UserId, String> names) {
        var subject = entry.subject();
        if (entry.area() != LogArea.MEMBERS || subject == null) {
            return entry;
        }
        return new LogEntry(entry.at(), entry.by(), entry.byName(), entry.deed(), entry.event(), subject,
                names.get(UserId.parse(subject)), entry.changes());
    }
}
