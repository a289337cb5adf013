package org.gatehouse.sync.checkin;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A manifest was not taken in.
public final class PreloadFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient PreloadFailure reason;

    public PreloadFailed(PreloadFailure reason) {
        this(reason, null);
    }

    public PreloadFailed(PreloadFailure reason, @Nullable Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public PreloadFailure reason() {
        return reason;
    }
}
