package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.sync.checkin.GateIncident;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.TicketState;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.ticket.TicketId;

/// Finds among the tickets that this device let in those it should not have: by the fold, over its own records and
/// those it has heard of. For one thread at a time.
final class IncidentBook {
    /// Tickets that this device and others did something with, that it did several things with, and that it did
    /// something with and are void (a body begins with the status).
    private static final String SUSPECTS = """
            SELECT c.ticket FROM claim c WHERE EXISTS (SELECT 1 FROM elsewhere e WHERE e.ticket = c.ticket)
            UNION SELECT ticket FROM claim GROUP BY ticket HAVING count(*) > 1
            UNION SELECT c.ticket FROM claim c JOIN ticket t ON t.generation = ? AND t.ticket = c.ticket
                WHERE substr(t.body, 1, 1) <> x'00'
            ORDER BY 1
            """;

    private final Tables tables;
    private final DeviceId device;

    IncidentBook(Tables tables, DeviceId device) {
        this.tables = tables;
        this.device = device;
    }

    List<GateIncident> all(Sql sql, ManifestState manifest) throws SQLException {
        var found = new ArrayList<GateIncident>();
        for (var ticket : sql.all(SUSPECTS, row -> TicketId.of(row.getBytes(1)), manifest.generation())) {
            var ledger = new StoreLedger(sql, tables, manifest, 0);
            var records = ledger.records(ticket);
            again(manifest, ticket, records).ifPresent(found::add);
            var row = ledger.row(ticket);
            var late = records.stream().flatMap(record -> row.flatMap(known -> AfterVoid.of(record, known)).stream())
                    .filter(this::isOurs).toList();
            AfterVoid.counting(late, records, manifest.facts()).stream().map(GateIncident.AdmittedVoid::new)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<GateIncident> again(ManifestState manifest, TicketId ticket, List<GateRecord> records) {
        return manifest.facts().type(ticket.type())
                .flatMap(type -> TicketState.of(records, type, manifest.facts().zone()).incident(ticket))
                .filter(incident -> incident.admissions().stream().anyMatch(one -> one.device().equals(device)))
                .map(GateIncident.AdmittedAgain::new);
    }

    /// Whoever went in before the ticket was made void went in rightly; the cloud tells the organizer all the same.
    private boolean isOurs(AfterVoid found) {
        return found.admission().device().equals(device) && !found.admission().at().isBefore(found.since());
    }
}
