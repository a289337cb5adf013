package org.gatehouse.proving.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What a power cut may leave of a file.
class FileHistoryTest {
    private static final int PAGE = 4096;

    private final MemoryImage image = new MemoryImage(new byte[0]);
    private final FileHistory history = new FileHistory();
    private int changes;

    @Test
    void whatWasSyncedStays() {
        write(0, 'a', 2 * PAGE);
        history.synced(changes);

        assertThat(outcomes()).containsExactly("a".repeat(16));
    }

    @Test
    void whatWasNotSyncedMayStayOrGoInWholeSectors() {
        write(0, 'a', 2 * PAGE);
        history.synced(changes);
        write(0, 'b', 2 * PAGE);

        assertThat(outcomes()).contains("a".repeat(16), "b".repeat(16)).hasSizeGreaterThan(10).allMatch(
                found -> found.matches("[ab]{16}"));
    }

    @Test
    void aSectorThatHoldsALaterWriteHoldsTheEarlierOneToo() {
        write(0, 'a', 512);
        history.synced(changes);
        write(0, 'b', 256);
        write(256, 'c', 256);

        for (int seed = 0; seed < 200; seed++) {
            var left = cut(seed).content();
            assertThat(left[511] == 'c' && left[0] == 'a').isFalse();
        }
    }

    @Test
    void aFileMayBeAsLongAsItWasOrAsItBecame() {
        write(0, 'a', 1024);
        history.synced(changes);
        history.resize(changes++, image, 512);
        image.resize(512);

        assertThat(outcomes()).containsExactlyInAnyOrder("a", "aa");
    }

    @Test
    void aSyncThatFailedIsNotMadeGoodByTheNext() {
        write(0, 'a', 512);
        history.synced(changes);
        write(0, 'b', 512);
        history.syncFailed(changes);
        history.synced(changes);

        assertThat(outcomes()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whatIsWrittenAgainAfterAFailedSyncIsThereAfterTheNext() {
        write(0, 'a', 512);
        history.synced(changes);
        write(0, 'b', 512);
        history.syncFailed(changes);
        write(0, 'b', 512);
        history.synced(changes);

        assertThat(outcomes()).containsExactly("b");
    }

    private void write(long offset, char letter, int bytes) {
        var written = new byte[bytes];
        Arrays.fill(written, (byte) letter);
        history.write(changes++, image, offset, written);
        image.write(offset, written);
    }

    private MemoryImage cut(int seed) {
        var left = image.copy();
        history.copy().cut(left, new Random(seed));
        return left;
    }

    /// The first letter of each sector, for many power cuts.
    private Set<String> outcomes() {
        var found = new TreeSet<String>();
        for (int seed = 0; seed < 200; seed++) {
            var content = cut(seed).content();
            var letters = new StringBuilder();
            for (int at = 0; at < content.length; at += 512) {
                letters.append((char) content[at]);
            }
            found.add(letters.toString());
        }
        return found;
    }
}
