package org.gatehouse.sync.store;

/// The tables of a store, for one thread at a time.
record Tables(
        TicketTable tickets,
        ManifestTable manifest,
        RecordTable records,
        AnswerTable answers,
        ElsewhereTable elsewhere,
        DeviceTable device,
        TicketEvidence evidence) {
    static Tables with(Sealer sealer) {
        var records = new RecordTable();
        var tickets = new TicketTable(sealer);
        return new Tables(tickets, new ManifestTable(), records, new AnswerTable(), new ElsewhereTable(records),
                new DeviceTable(), new TicketEvidence(tickets, records));
    }
}
