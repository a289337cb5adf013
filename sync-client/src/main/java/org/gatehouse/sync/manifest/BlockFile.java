package org.gatehouse.sync.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.gatehouse.sync.api.Transfer;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.PreloadFailure.Tear;
import org.gatehouse.ticketing.manifest.ManifestHeader.Block;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Sha256;
import org.jspecify.annotations.Nullable;

/// The rows of one manifest on their way onto the disk. The file is named after the header it belongs to, so that a
/// broken download goes on after a restart and no two manifests mix. Nobody reads names there without the device's
/// secret.
final class BlockFile {
    private static final String SUFFIX = ".part";
    /// Those of old were not.
    private static final String SEALED = ".sealed";

    private final TrustedManifest manifest;
    private final Path path;
    private final Transfer transfer;
    private final PartSeal seal;
    /// Whether all has come that will.
    private volatile boolean whole;
    /// Why it was given up.
    private @Nullable PreloadFailed givenUp;

    /// @param secret that what lies on the disk is sealed with
    BlockFile(TrustedManifest manifest, Path folder, Transfer transfer, Bytes secret) {
        this.manifest = manifest;
        this.transfer = transfer;
        seal = new PartSeal(secret, manifest.headerText());
        var name = HexFormat.of().formatHex(Sha256.of(manifest.headerText()), 0, 8);
        path = folder.resolve("manifest-" + name + SEALED + SUFFIX);
    }

    /// Removes what is left of other manifests' downloads.
    void removeOthers() {
        try (var files = Files.newDirectoryStream(path.getParent(), "manifest-*" + SUFFIX)) {
            for (var file : files) {
                if (!file.equals(path)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /// Bytes that an earlier download has left, and that need not be fetched again.
    long usable() {
        long there = size();
        return there > manifest.header().length() ? 0 : there;
    }

    /// Fetches what is not there yet.
    ///
    /// @param arrived is told how many bytes are there, while more are on their way
    void fetch(LongConsumer arrived) {
        long length = manifest.header().length();
        if (size() > length) {
            delete();
        }
        if (size() < length && transfer.resume(manifest.url(), path, length, seal, arrived) != length) {
            delete();
            throw torn(0);
        }
        whole = true;
    }

    /// The compressed bytes of a block that has come, as they were signed for. One that came damaged is fetched again,
    /// once, but not while others are still on their way. Safe from any thread.
    ///
    /// @param number from 0
    /// @return empty where it came damaged and is to be asked for again when all have come
    synchronized Optional<byte[]> block(int number) {
        if (givenUp != null) {
            throw givenUp;
        }
        boolean last = whole;
        var bytes = read(number);
        if (isGenuine(number, bytes)) {
            return Optional.of(bytes);
        }
        return last ? Optional.of(fetchedAgain(number)) : Optional.empty();
    }

    private byte[] fetchedAgain(int number) {
        truncate(offset(number));
        fetch(arrived -> {});
        var again = read(number);
        if (!isGenuine(number, again)) {
            delete();
            givenUp = torn(number + 1);
            throw givenUp;
        }
        return again;
    }

    /// How many bytes are there once a block is.
    ///
    /// @param number from 0
    long end(int number) {
        return offset(number + 1);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private PreloadFailed torn(int block) {
        return new PreloadFailed(new PreloadFailure.Torn(Tear.CONTENT, block, manifest.header().blocks().size()));
    }

    private Block at(int number) {
        return manifest.header().blocks().get(number);
    }

    private long offset(int number) {
        return manifest.header().blocks().stream().limit(number).mapToLong(Block::length).sum();
    }

    private byte[] read(int number) {
        var bytes = ByteBuffer.allocate(at(number).length());
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            file.position(offset(number));
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // until it is full or the file ends
            }
            seal.apply(offset(number), bytes.array(), bytes.position());
            return bytes.array();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private boolean isGenuine(int number, byte[] bytes) {
        return Bytes.of(Sha256.of(bytes)).equals(at(number).sha256());
    }

    private void truncate(long length) {
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(length);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
