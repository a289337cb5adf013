package org.gatehouse.proving.faults;

import java.io.IOException;
import java.util.Random;
import org.gatehouse.proving.disk.Trouble;

/// The disk is full: at once, or when it has taken a little more, in the middle of whatever it is taking then.
final class FullFault implements Fault {
    private static final int CALLS = 60;

    @Override
    public String name() {
        return "full";
    }

    @Override
    public String promise() {
        return "while the disk is full no green is shown that is not on it, nothing is damaged, and the gate goes on"
                + " when there is room";
    }

    @Override
    public Times usual() {
        return new Times(500, "rounds");
    }

    @Override
    public Findings befall(Trial trial) throws IOException {
        return new TroubleRounds(FullFault::trouble).run(trial);
    }

    private static Trouble trouble(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Trouble.full();
            case 1 -> fullAfter(random.nextInt(CALLS), Trouble.full());
            default -> fullAfter(random.nextInt(CALLS), torn(random.nextInt(4096)));
        };
    }

    private static Trouble fullAfter(int calls, Trouble then) {
        var left = new int[]{calls};
        return call -> left[0]-- > 0 ? new Trouble.Answer.Done() : then.to(call);
    }

    /// Takes only the beginning of the first write that does not fit.
    private static Trouble torn(int bytes) {
        var taken = new boolean[1];
        return call -> {
            boolean tears = call.kind() == Trouble.Kind.WRITE && !taken[0] && 0 < bytes && bytes < call.bytes();
            taken[0] |= call.kind() == Trouble.Kind.WRITE;
            return tears ? new Trouble.Answer.Short(bytes) : Trouble.full().to(call);
        };
    }
}
