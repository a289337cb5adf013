package org.gatehouse.sync.store;

/// The tables of a store, for one thread at a time.
record Tables(
        TicketTable tickets,
        ManifestTable manifest,
        RecordTable records,
        AnswerTable answers,
        ElsewhereTable elsewhere,
        DeviceTable device) {
    static Tables with(Sealer sealer) {
        var records = new RecordTable();
        return new Tables(new TicketTable(sealer), new ManifestTable(), records, new AnswerTable(),
                new ElsewhereTable(records), new DeviceTable());
    }
}
