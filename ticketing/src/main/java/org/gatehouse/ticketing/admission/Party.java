package org.gatehouse.ticketing.admission;

import org.gatehouse.ticketing.event.EventChecks;

/// How many persons a presentation is to let pass at once, and how that is known.
public sealed interface Party {
    int persons();

    /// What a camera or a scanner sees: one code, one person. It may be a second look at the same person.
    record Seen() implements Party {
        @Override
        public int persons() {
            return 1;
        }
    }

    /// What a steward has counted, and said with a hand of their own: never a second look.
    record Counted(int persons) implements Party {
        /// @throws IllegalArgumentException where there are none, or more than any ticket admits
        public Counted {
            if (persons < 1 || persons > EventChecks.MOST_PERSONS_A_TICKET) {
                throw new IllegalArgumentException(
                        "a party is of 1 to " + EventChecks.MOST_PERSONS_A_TICKET + " persons");
            }
        }
    }

    static Party seen() {
        return new Seen();
    }

    static Party counted(int persons) {
        return new Counted(persons);
    }
}
