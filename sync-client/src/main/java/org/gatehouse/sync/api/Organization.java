package org.gatehouse.sync.api;

import okhttp3.HttpUrl;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.LogArea;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Role;
import org.jspecify.annotations.Nullable;

/// The caller's organization: its members, and the log of what they did. Every call throws [CloudException] where it comes to nothing.
public final class Organization {
    private static final String MEMBERS = "members";

    private final Http http;

    Organization(Http http) {
        this.http = http;
    }

    public Members members() {
        return http.get(http.url(MEMBERS), Members.class);
    }

    /// Sends a message with a password for once.
    public Members.Member invite(Members.Invitation invitation, IdempotencyKey key) {
        return http.write(Write.post(http.url(MEMBERS), key).with(invitation), Members.Member.class);
    }

    /// Sends another message; the password of the one before no longer counts.
    public Members.Member inviteAgain(UserId member) {
        return http.write(Write.post(http.url(MEMBERS, member, "invite"), IdempotencyKey.random()),
                Members.Member.class);
    }

    /// Counts from the member's next token on.
    public Members.Member setRole(UserId member, Role role) {
        return http.write(Write.put(http.url(MEMBERS, member), new Members.RoleChange(role)), Members.Member.class);
    }

    /// Which entries of the log to read.
    ///
    /// @param event only of this one; absent means all
    /// @param area only of this kind; absent means any
    /// @param by only what this member did; absent means anybody
    /// @param text somewhere in it; absent means any
    /// @param cursor of the page before; absent asks for the first
    public record LogQuery(@Nullable EventId event, @Nullable LogArea area, @Nullable UserId by,
            @Nullable String text, @Nullable String cursor) {
        public LogQuery after(@Nullable String newCursor) {
            return new LogQuery(event, area, by, text, newCursor);
        }
    }

    /// Latest first.
    public Page<LogEntry> log(LogQuery query) {
        var url = http.url("log");
        add(url, "event", query.event() == null ? null : query.event().value());
        add(url, "area", query.area() == null ? null : query.area().name());
        add(url, "by", query.by() == null ? null : query.by().value());
        add(url, "q", query.text());
        add(url, "cursor", query.cursor());
        return http.get(url, Types.pageOf(LogEntry.class));
    }

    private static void add(HttpUrl.Builder url, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            url.addQueryParameter(name, value);
        }
    }

    public void remove(UserId member) {
        http.write(Write.delete(http.url(MEMBERS, member)));
    }
}
