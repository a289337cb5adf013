package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// What other devices did with tickets, and what this one did before its store was lost.
final class ElsewhereTable {
    private static final String PUT = """
            INSERT INTO elsewhere (ticket, device, epoch, sequence, content) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (ticket, device, epoch, sequence) DO NOTHING
            """;
    private static final String OF_TICKET = """
            SELECT content FROM elsewhere WHERE ticket = ?
            """;
    /// Both tables are in the order of their tickets, so that nothing is sorted.
    private static final String ALL = """
            SELECT c.ticket AS ticket, r.content FROM claim c JOIN record r ON r.place = c.place
            UNION ALL SELECT ticket, content FROM elsewhere ORDER BY ticket
            """;

    private final RecordTable records;

    ElsewhereTable(RecordTable records) {
        this.records = records;
    }

    void put(Sql sql, GateRecord record, TicketId ticket) throws SQLException {
        var id = record.id();
        sql.run(PUT, ticket.toBytes(), id.device().value(), id.epoch(), id.sequence(), record.toBytes());
    }

    List<GateRecord> of(Sql sql, TicketId ticket) throws SQLException {
        return sql.all(OF_TICKET, row -> records.read(row.getBytes(1)), ticket.toBytes());
    }

    /// Every record that changes what its ticket may do, of any device, ticket by ticket.
    void eachTicket(Sql sql, Visitor visitor) throws SQLException {
        var of = new Object() {
            private @Nullable TicketId ticket;
            private List<GateRecord> records = new ArrayList<>();

            private void end() {
                if (ticket != null) {
                    visitor.take(ticket, records);
                }
            }
        };
        sql.each(ALL, row -> {
            var ticket = TicketId.of(row.getBytes(1));
            if (!ticket.equals(of.ticket)) {
                of.end();
                of.ticket = ticket;
                of.records = new ArrayList<>();
            }
            of.records.add(records.read(row.getBytes(2)));
        });
        of.end();
    }

    /// Takes all records of one ticket.
    @FunctionalInterface
    interface Visitor {
        void take(TicketId ticket, List<GateRecord> records);
    }
}
