package org.gatehouse.sync.checkin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.account.SecretsUnavailable;
import org.gatehouse.sync.store.Remains;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.ticketing.gate.DeviceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes an enrolment off this machine for good: first the decision, then the secret, without which no name can be
/// read, then the files. Wherever that is interrupted, the next start goes on with it. Never while records wait.
final class Farewell {
    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private final Secrets secrets;

    Farewell(Secrets secrets) {
        this.secrets = secrets;
    }

    Leaving leave(Path folder, DeviceId device) {
        if (!Files.isDirectory(folder)) {
            return new Leaving.Left();
        }
        try (var remains = Remains.of(folder)) {
            int waiting = Remains.waiting(folder);
            if (waiting > 0) {
                return new Leaving.RecordsWait(waiting);
            }
            remains.condemn();
            return finish(remains, device);
        } catch (StoreFailed failed) {
            return failed.reason() instanceof StoreFailure.InUse ? new Leaving.InUse() : new Leaving.CannotTell();
        } catch (StorageException | IOException untouched) {
            LOG.warn("an event was not left: {}", untouched.getMessage());
            return new Leaving.CannotTell();
        }
    }

    /// Goes on with what a crash interrupted.
    void resume(Path folder, DeviceId device) {
        try (var remains = Remains.of(folder)) {
            finish(remains, device);
        } catch (StoreFailed inUse) {
            LOG.info("another program is wiping {}", folder);
        }
    }

    private Leaving finish(Remains remains, DeviceId device) {
        boolean secretGone = forget(device);
        try {
            remains.wipe();
            if (secretGone) {
                remains.remove();
                return new Leaving.Left();
            }
        } catch (IOException disk) {
            LOG.warn("an event that was left is not wiped yet: {}", disk.getMessage());
        }
        return new Leaving.Unfinished();
    }

    private boolean forget(DeviceId device) {
        try {
            secrets.forget(DeviceSecret.name(device));
            return true;
        } catch (SecretsUnavailable closed) {
            LOG.warn("the secret of a device is not forgotten yet: {}", closed.getMessage());
            return false;
        }
    }
}
