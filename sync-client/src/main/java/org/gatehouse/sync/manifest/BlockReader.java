package org.gatehouse.sync.manifest;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.PreloadFailure.Tear;
import org.gatehouse.sync.json.Json;
import org.gatehouse.sync.store.PackedTicket;
import org.gatehouse.sync.store.TicketPacker;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Turns blocks, one after the other, into rows for the store and finds those that are not what the header says.
final class BlockReader {
    private final ManifestHeader header;
    private final TicketPacker packer;
    private final ObjectReader json = Json.mapper().readerFor(ManifestRow.class);
    private @Nullable TicketId last;

    BlockReader(ManifestHeader header, TicketPacker packer) {
        this.header = header;
        this.packer = packer;
    }

    /// @param number from 0, each one more than the one before
    /// @throws PreloadFailed where a row is not as it must be
    List<PackedTicket> read(int number, byte[] compressed) {
        int expected = header.blocks().get(number).rows();
        var rows = new ArrayList<PackedTicket>(expected);
        try (var lines = json.<ManifestRow>readValues(new GZIPInputStream(new ByteArrayInputStream(compressed),
                64 * 1024))) {
            while (lines.hasNextValue()) {
                check(rows.size() < expected, Tear.COUNT, number);
                rows.add(packer.pack(checked(lines.nextValue(), number)));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw torn(Tear.UNREADABLE, number, unreadable);
        }
        check(rows.size() == expected, Tear.COUNT, number);
        return rows;
    }

    private ManifestRow checked(ManifestRow row, int number) {
        var ticket = row.ticket();
        check(ticket.eventShortId() == header.facts().shortId(), Tear.STRANGER, number);
        check(last == null || last.compareTo(ticket) < 0, Tear.ORDER, number);
        last = ticket;
        return row;
    }

    private void check(boolean right, Tear otherwise, int number) {
        if (!right) {
            throw torn(otherwise, number, null);
        }
    }

    private PreloadFailed torn(Tear tear, int number, @Nullable Exception cause) {
        return new PreloadFailed(new PreloadFailure.Torn(tear, number + 1, header.blocks().size()), cause);
    }
}
