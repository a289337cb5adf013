package org.gatehouse.organizer.office;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether the last call reached the cloud.
public final class Connection {
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();

    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }

    void reached() {
        offline.set(false);
    }

    void failed(Trouble trouble) {
        switch (trouble) {
            case Trouble.Offline _,Trouble.Garbled _ -> offline.set(true);
            case Trouble.Refused _,Trouble.SignedOut _ -> offline.set(false);
            case Trouble.Unforeseen _ -> {
            }
        }
    }
}
