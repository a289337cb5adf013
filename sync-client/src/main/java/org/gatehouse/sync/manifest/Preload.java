package org.gatehouse.sync.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.LongConsumer;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.ProgressListener;
import org.gatehouse.sync.checkin.ProgressListener.Progress;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.Loading;
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
    private final FeedReader feed;
    private final Path folder;
    private final Bytes secret;
    /// The version that a snapshot must have reached where the tickets in use carry of guests what they no longer may.
    /// It stays until there is one: a snapshot that took longer to make than the cloud was waited for still counts.
    private Optional<Long> wanted = Optional.empty();

    /// @param folder where downloads lie until they are in the store
    /// @param secret that they are sealed with there
    public Preload(GateStore store, Cloud cloud, Contact contact, EventId event, Trust trust,
            Path folder, Bytes secret) {
        this.store = store;
        this.cloud = cloud;
        this.contact = contact;
        this.event = event;
        this.trust = trust;
        feed = new FeedReader(cloud.manifests(), contact, trust);
        this.folder = folder;
        this.secret = secret;
    }

    /// @param changing held by whoever changes the manifest: here only once all is in the store, so that the feed is
    ///        followed until then
    /// @throws PreloadFailed with the reason
    public void run(ProgressListener listener, Lock changing) {
        var progress = new Pace(listener);
        try {
            listener.at(new Progress.Asking());
            var offer = offer();
            contact.answered();
            var manifest = TrustedManifest.of(offer, event, trust);
            if (isNews(manifest.header())) {
                install(manifest, progress, changing);
                wanted = Optional.empty();
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

    private ManifestOffer offer() {
        var lacking = store.manifest().filter(present -> !present.carriesWhatItMay()).map(ManifestState::feed);
        wanted = lacking.map(now -> wanted.orElse(now));
        return wanted.map(version -> cloud.manifests().covering(event, version))
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
        return present.map(now -> wanted.map(version -> offered.version() >= version)
                .orElse(offered.version() > now.feed())).orElse(true);
    }

    /// A gate without a list takes rows into its store while others are still on the line. One that lets people in has
    /// time, and its guests do not wait behind rows of a download that may break.
    private void install(TrustedManifest manifest, Pace progress, Lock changing) {
        var header = manifest.header();
        var file = new BlockFile(manifest, folder, cloud.downloads().transfer(), secret);
        file.removeOthers();
        boolean early = store.manifest().isEmpty();
        LongConsumer arrived = bytes -> progress.at(new Progress.Fetching(bytes, header.length()));
        if (!early) {
            file.fetch(arrived);
        }
        try (var loading = store.startLoading(); var intake = new Intake(header, file, store::packer, loading)) {
            if (early) {
                intake.arrived(file.usable());
                file.fetch(arrived.andThen(intake::arrived));
            }
            intake.finish(rows -> progress.at(new Progress.Storing(rows, header.rows())));
            putInUse(header, loading, changing);
        }
        file.delete();
    }

    private void putInUse(ManifestHeader header, Loading loading, Lock changing) {
        changing.lock();
        try {
            catchUp(loading, header.version());
            loading.putInUse(header);
        } finally {
            changing.unlock();
        }
    }

    /// What the feed has brought while the snapshot was on its way is not forgotten, not even for a moment.
    private void catchUp(Loading loading, long snapshot) {
        long version = snapshot;
        while (version < store.manifest().map(ManifestState::feed).orElse(version)) {
            long after = version;
            var page = feed.changes(event, after)
                    .filter(found -> found.header().after() == after && found.header().version() > after)
                    .orElseThrow(() -> new PreloadFailed(new PreloadFailure.NotTrusted()));
            loading.follow(page);
            version = page.header().version();
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
