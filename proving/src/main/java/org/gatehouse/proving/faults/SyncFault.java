package org.gatehouse.proving.faults;

import java.io.IOException;
import java.util.Random;
import org.gatehouse.proving.disk.Trouble;

/// The disk says that a sync failed: once, now and then, or from some moment on.
final class SyncFault implements Fault {
    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String promise() {
        return "while syncs fail no green is shown that a power cut could take, nothing is damaged, and the gate goes"
                + " on when they work again";
    }

    @Override
    public Times usual() {
        return new Times(500, "rounds");
    }

    @Override
    public Findings befall(Trial trial) throws IOException {
        return new TroubleRounds(SyncFault::trouble).run(trial);
    }

    private static Trouble trouble(Random random) {
        long from = 1 + random.nextInt(8);
        return switch (random.nextInt(3)) {
            case 0 -> Trouble.failingSyncs(number -> number == from);
            case 1 -> Trouble.failingSyncs(number -> number >= from);
            default -> Trouble.failingSyncs(number -> random.nextBoolean());
        };
    }
}
