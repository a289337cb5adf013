package org.gatehouse.ticketing.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How often a ticket may enter.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({@JsonSubTypes.Type(value = ReentryRule.None.class, name = "NONE"),
        @JsonSubTypes.Type(value = ReentryRule.AfterExit.class, name = "AFTER_EXIT"),
        @JsonSubTypes.Type(value = ReentryRule.Entries.class, name = "ENTRIES"),
        @JsonSubTypes.Type(value = ReentryRule.EntriesPerDay.class, name = "ENTRIES_PER_DAY")})
public sealed interface ReentryRule {
    /// Once, whether or not the guest left.
    record None() implements ReentryRule {}

    /// Again after each exit that a gate saw.
    record AfterExit() implements ReentryRule {}

    /// So many times in all.
    record Entries(int most) implements ReentryRule {
        public Entries {
            Limits.checkMost(most);
        }
    }

    /// So many times on each calendar day in the event's time zone.
    record EntriesPerDay(int most) implements ReentryRule {
        public EntriesPerDay {
            Limits.checkMost(most);
        }
    }

    /// What the counts may be.
    final class Limits {
        private Limits() {}

        private static void checkMost(int most) {
            if (most < 1 || most > 1000) {
                throw new IllegalArgumentException("entries are between 1 and 1,000");
            }
        }
    }
}
