package org.gatehouse.demo.play;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a window in another process tells, one line of JSON each.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "told")
@JsonSubTypes({@JsonSubTypes.Type(value = Told.Up.class, name = "up"),
        @JsonSubTypes.Type(value = Told.Done.class, name = "done"),
        @JsonSubTypes.Type(value = Told.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Told.Sight.class, name = "sight")})
sealed interface Told {
    /// The window is there.
    record Up() implements Told {}

    /// An order was carried out.
    ///
    /// @param answer absent where what was asked for is not there
    record Done(@Nullable String answer) implements Told {}

    /// An order could not be carried out.
    record Failed(String why) implements Told {}

    /// What the watched controls say after the window was drawn anew; those not to be seen are left out.
    record Sight(Map<String, String> words) implements Told {
        public Sight {
            words = Map.copyOf(words);
        }
    }
}
