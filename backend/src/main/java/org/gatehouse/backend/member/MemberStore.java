package org.gatehouse.backend.member;

import java.util.List;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members.Membership;
import org.gatehouse.ticketing.wire.Role;

/// The rosters of organizations, beside their names in the table `events`.
final class MemberStore {
    private static final String REVISION = "revision";
    private static final String MEMBER = "MEMBER#";
    /// Sorts after every member, so that one query reads a roster with its revision.
    private static final String ROSTER = "MEMBERS";

    private final Store store;

    MemberStore(Store store) {
        this.store = store;
    }

    Roster roster(OrganizationId organization) {
        var rows = store.all(Query.of(Table.EVENTS, organization.wire()).beginning("MEMBER"));
        long revision = rows.stream().filter(row -> row.text("part").equals(ROSTER)).findFirst()
                .map(row -> row.number(REVISION)).orElse(0L);
        return new Roster(revision,
                rows.stream().filter(row -> !row.text("part").equals(ROSTER)).map(MemberStore::read).toList());
    }

    /// Whether the entries were written; not where the roster has changed since it was read.
    boolean write(OrganizationId organization, Roster seen, List<Roster.Entry> changed) {
        var transaction = store.transaction();
        var head = Row.empty().with("event", organization).with("part", ROSTER);
        if (seen.revision() == 0) {
            transaction.putIfAbsent(ROSTER, Table.EVENTS, head.with(REVISION, 1));
        } else {
            transaction.update(ROSTER, Table.EVENTS, head, Change.add(REVISION, 1),
                    Condition.equal(REVISION, seen.revision()));
        }
        changed.forEach(entry -> transaction.put(entry.id().wire(), Table.EVENTS, row(organization, entry)));
        return store.commit(transaction) instanceof Outcome.Done;
    }

    /// For what nobody decides by, such as that somebody has signed in.
    void note(OrganizationId organization, Roster.Entry entry) {
        store.update(Table.EVENTS, key(organization, entry.id()),
                Change.set(Row.empty().with("membership", entry.membership().name())), Condition.present(Table.EVENTS));
    }

    private static Row row(OrganizationId organization, Roster.Entry entry) {
        return key(organization, entry.id()).with("email", entry.email()).with("name", entry.name())
                .with("role", entry.role().group()).with("membership", entry.membership().name())
                .with("since", entry.since()).with("sent", entry.sent()).with("presence", entry.presence().name());
    }

    private static Roster.Entry read(Row row) {
        return new Roster.Entry(UserId.parse(row.text("part").substring(MEMBER.length())), row.text("email"),
                row.text("name"), Role.ofGroup(row.text("role")).orElseThrow(),
                Membership.valueOf(row.text("membership")), row.instant("since"), row.instant("sent"),
                Roster.Presence.valueOf(row.text("presence")));
    }

    private static Row key(OrganizationId organization, UserId member) {
        return Row.empty().with("event", organization).with("part", MEMBER + member.value());
    }
}
