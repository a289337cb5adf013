package org.gatehouse.proving.simulation;

/// What may happen next in a world.
enum Act {
    /// Somebody shows a code to a gate.
    PRESENT(46, false),
    /// A supervisor comes to a gate and lets somebody in.
    OVERRULE(4, false),
    /// A supervisor comes to a gate and takes back what it did.
    TAKE_BACK(3, false),
    /// Barcodes that others sold are put on the list.
    IMPORT(2, false),
    /// A gate speaks with the cloud.
    SYNC(30, false),
    /// A gate stands elsewhere from now on.
    STAND(2, false),
    /// Seconds to minutes go by.
    WAIT(8, false),
    /// Hours go by.
    WAIT_LONG(1, false),
    /// Somebody asks a gate to load the newest manifest.
    PRELOAD(2, false),
    SELL(3, false),
    /// A ticket is blocked, or a registration cancelled.
    VOID(4, false),
    EDIT(1, false),
    /// The event signs with a new key from now on.
    ROTATE(1, false),
    REVOKE(1, true),
    /// A gate is cut off, or is no longer.
    PARTITION(5, true),
    CLOCK_JUMP(2, true),
    /// A gate's laptop sleeps, and nothing of it runs.
    SLEEP(1, true),
    /// A gate's program is ended and started again as it should be.
    RESTART(2, true),
    /// A gate's process will be killed, or its machine lose power, at some step from now on.
    STRIKE(5, true),
    /// A gate's disk takes no more, or fails to sync, or no longer does.
    DISK_TROUBLE(3, true),
    /// A gate's disk is copied, to be set back to later.
    IMAGE(2, true),
    /// A gate's disk becomes an old copy of itself.
    SET_BACK(1, true),
    /// Something in a gate's store is changed that no gate would write there.
    DAMAGE(1, true);

    private final int weight;
    private final boolean fault;

    Act(int weight, boolean fault) {
        this.weight = weight;
        this.fault = fault;
    }

    int weight() {
        return weight;
    }

    boolean isFault() {
        return fault;
    }
}
