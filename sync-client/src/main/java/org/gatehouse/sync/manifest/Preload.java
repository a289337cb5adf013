package org.gatehouse.sync.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.ProgressListener;
import org.gatehouse.sync.checkin.ProgressListener.Progress;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.wire.ManifestOffer;

/// Fetches the newest manifest, checks all of it and puts it in use at once; whatever goes wrong, the one before stays
/// in use. One at a time.
public final class Preload {
    /// Less than this left, in bytes, and a disk counts as full.
    private static final long NEARLY_FULL = 1 << 20;

    private final GateStore store;
    private final Cloud cloud;
    private final Contact contact;
    private final EventId event;
    private final Trust trust;
    private final Path folder;
    private final Bytes secret;

    /// @param folder where downloads lie until they are in the store
    /// @param secret that they are sealed with there
    public Preload(GateStore store, Cloud cloud, Contact contact, EventId event, Trust trust,
            Path folder, Bytes secret) {
        this.store = store;
        this.cloud = cloud;
        this.contact = contact;
        this.event = event;
        this.trust = trust;
        this.folder = folder;
        this.secret = secret;
    }

    /// @throws PreloadFailed with the reason
    public void run(ProgressListener listener) {
        var progress = new Pace(listener);
        try {
            listener.at(new Progress.Asking());
            var offer = offer();
            contact.answered();
            var manifest = TrustedManifest.of(offer, event, trust);
            if (isNews(manifest.header())) {
                install(manifest, progress);
            }
        } catch (CloudException failure) {
            throw new PreloadFailed(new PreloadFailure.NotFetched(failure.failure()), failure);
        } catch (StorageException failure) {
            throw new PreloadFailed(new PreloadFailure.NotStored(failure.isDiskFull() || isDiskFull()), failure);
        } catch (UncheckedIOException failure) {
            throw new PreloadFailed(new PreloadFailure.NotStored(isDiskFull()), failure);
        }
        store.manifest().ifPresent(now -> listener.at(new Progress.Ready(now.feed(), now.tickets())));
        settle();
    }

    private void settle() {
        try {
            store.settle();
        } catch (StorageException later) {
            // It is put off to the next tidying.
        }
    }

    /// Where the tickets in use carry of guests what they no longer may, any snapshot that is not behind them will do.
    private ManifestOffer offer() {
        return store.manifest().filter(present -> !present.carriesWhatItMay())
                .map(present -> cloud.manifests().covering(event, present.feed()))
                .orElseGet(() -> cloud.manifests().newest(event));
    }

    /// A snapshot that the change feed has overtaken brings nothing new; one older than the last is no honest offer.
    private boolean isNews(ManifestHeader offered) {
        var present = store.manifest();
        long snapshot = present.map(ManifestState::version).orElse(Long.MIN_VALUE);
        if (offered.version() < snapshot) {
            throw new PreloadFailed(new PreloadFailure.Older(snapshot, offered.version()));
        }
        present.filter(now -> offered.goodUntil().isAfter(now.goodUntil()))
                .ifPresent(now -> store.setGoodUntil(offered.goodUntil()));
        return present.map(now -> offered.version() > now.feed()
                || !now.carriesWhatItMay() && offered.version() == now.feed()).orElse(true);
    }

    private void install(TrustedManifest manifest, Pace progress) {
        var file = new BlockFile(manifest, folder, cloud.downloads().transfer(), secret);
        file.removeOthers();
        long length = manifest.header().length();
        file.fetch(bytes -> progress.at(new Progress.Fetching(bytes, length)));
        boolean done = false;
        try {
            load(manifest.header(), file, progress);
            done = true;
        } finally {
            if (!done) {
                sweepAll();
            }
        }
        file.delete();
    }

    private void load(ManifestHeader header, BlockFile file, Pace progress) {
        var loading = store.startLoading();
        try (var blocks = new ReadAhead(header, file, store::packer)) {
            while (blocks.hasNext()) {
                loading.add(blocks.next());
                progress.at(new Progress.Storing(loading.rows(), header.rows()));
            }
        }
        loading.putInUse(header);
    }

    /// What a failed load has left would only take up room.
    private void sweepAll() {
        try {
            while (store.sweep()) {
                // some more
            }
        } catch (StorageException stillFull) {
            // It is swept with the next tidying.
        }
    }

    private boolean isDiskFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NEARLY_FULL;
        } catch (IOException unknown) {
            return false;
        }
    }
}
