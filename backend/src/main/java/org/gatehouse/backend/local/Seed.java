package org.gatehouse.backend.local;

/// Puts something into a local cloud when it starts. It runs at every start, so it must leave alone what it finds.
@FunctionalInterface
public interface Seed {
    /// @param cloud running already: accounts through [LocalCloud#staff], everything else through [LocalCloud#api] or the tables
    void plant(LocalCloud cloud);

    /// Leaves the cloud empty.
    static Seed none() {
        return cloud -> {};
    }
}
