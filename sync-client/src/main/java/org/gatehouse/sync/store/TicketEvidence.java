package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;

/// All that is known here of one ticket, in one statement: each further one would be on a guest's time. For one thread at a
/// time.
final class TicketEvidence {
    private static final int ROW = 0;
    private static final String FIND = """
            SELECT 0, body FROM ticket WHERE generation = ?1 AND ticket = ?2
            UNION ALL
            SELECT 1, r.content FROM claim c JOIN record r ON r.place = c.place WHERE c.ticket = ?2
            UNION ALL
            SELECT 1, content FROM elsewhere WHERE ticket = ?2
            """;

    private final TicketTable tickets;
    private final RecordTable records;

    TicketEvidence(TicketTable tickets, RecordTable records) {
        this.tickets = tickets;
        this.records = records;
    }

    /// @param row of the manifest
    /// @param records of any device, in any order
    record Found(TicketId ticket, Optional<ManifestRow> row, List<GateRecord> records) {
        Found {
            records = List.copyOf(records);
        }
    }

    Found find(Sql sql, long generation, TicketId ticket) throws SQLException {
        var row = new ArrayList<ManifestRow>(1);
        var all = new ArrayList<GateRecord>();
        sql.each(FIND, found -> {
            if (found.getInt(1) == ROW) {
                row.add(tickets.read(ticket, found.getBytes(2)));
            } else {
                all.add(records.read(found.getBytes(2)));
            }
        }, generation, ticket.toBytes());
        return new Found(ticket, row.stream().findFirst(), all);
    }
}
