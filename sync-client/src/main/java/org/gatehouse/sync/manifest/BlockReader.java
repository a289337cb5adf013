package org.gatehouse.sync.manifest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.PreloadFailure.Tear;
import org.gatehouse.sync.store.PackedTicket;
import org.gatehouse.sync.store.TicketPacker;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Turns a block into rows for the store and finds those that are not what the header says. For one block.
final class BlockReader {
    private static final int BUFFER = 64 * 1024;

    private final ManifestHeader header;
    private final TicketPacker packer;
    private @Nullable TicketId last;

    BlockReader(ManifestHeader header, TicketPacker packer) {
        this.header = header;
        this.packer = packer;
    }

    /// @param number from 0
    /// @throws PreloadFailed where a row is not as it must be
    List<PackedTicket> read(int number, byte[] compressed) {
        int expected = header.blocks().get(number).rows();
        var rows = new ArrayList<PackedTicket>(expected);
        try (var lines = new RowParser(new GZIPInputStream(new ByteArrayInputStream(compressed), BUFFER))) {
            for (var row = lines.next(); row.isPresent(); row = lines.next()) {
                check(rows.size() < expected, Tear.COUNT, number);
                rows.add(packer.pack(checked(row.get(), number)));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw torn(header, Tear.UNREADABLE, number, unreadable);
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
            throw torn(header, otherwise, number, null);
        }
    }

    static PreloadFailed torn(ManifestHeader header, Tear tear, int number, @Nullable Exception cause) {
        return new PreloadFailed(new PreloadFailure.Torn(tear, number + 1, header.blocks().size()), cause);
    }
}
