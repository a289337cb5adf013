package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.List;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.ticket.TicketId;

/// What other devices did with tickets, and what this one did before its store was lost.
final class ElsewhereTable {
    private static final String PUT = """
            INSERT INTO elsewhere (ticket, device, epoch, sequence, content) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (ticket, device, epoch, sequence) DO NOTHING
            """;
    private static final String OF_TICKET = """
            SELECT content FROM elsewhere WHERE ticket = ?
            """;
    private static final String TICKETS = """
            SELECT ticket FROM elsewhere UNION SELECT ticket FROM claim
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

    /// Every ticket with a record that changes what it may do, of any device.
    List<TicketId> ticketsWithRecords(Sql sql) throws SQLException {
        return sql.all(TICKETS, row -> TicketId.of(row.getBytes(1)));
    }
}
