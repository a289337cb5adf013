package org.gatehouse.scanner.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Says of eight pixels at once which are darker than a level: with one level for a whole picture there are a million
/// comparisons to make between two pictures.
final class DarkRow {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long TOP = 0x8080808080808080L;
    /// Brings the lowest bit of each byte together in the uppermost byte.
    private static final long GATHER = 0x0102040810204080L;

    private final boolean isBright;
    private final long low;
    private final int level;

    /// @param level 0 to 255
    DarkRow(int level) {
        this.level = level;
        isBright = level > 127;
        low = (level & 0x7f) * EACH;
    }

    /// Thirty-two pixels, the first in the lowest bit.
    int word(byte[] pixels, int from) {
        return eight(pixels, from) | eight(pixels, from + 8) << 8 | eight(pixels, from + 16) << 16
                | eight(pixels, from + 24) << 24;
    }

    /// The same for fewer.
    int word(byte[] pixels, int from, int count) {
        int word = 0;
        for (int i = 0; i < count; i++)
            word |= ((pixels[from + i] & 0xff) - level >>> 31) << i;
        return word;
    }

    /// Seven bits of each byte are compared by a subtraction that borrows from no neighbour; the eighth decides before
    /// them.
    private int eight(byte[] pixels, int from) {
        long mine = (long) EIGHT.get(pixels, from);
        long sevenBits = (mine | TOP) - low;
        long notDarker = isBright ? mine & sevenBits : mine | sevenBits;
        return (int) (((~notDarker & TOP) >>> 7) * GATHER >>> 56);
    }
}
