package org.gatehouse.sync.checkin;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A gate's store could not be opened.
public final class StoreFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient StoreFailure reason;

    public StoreFailed(StoreFailure reason, @Nullable Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public StoreFailure reason() {
        return reason;
    }
}
