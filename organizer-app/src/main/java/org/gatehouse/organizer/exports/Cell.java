package org.gatehouse.organizer.exports;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import org.gatehouse.desk.words.Words;

/// One value of an exported table, by what it is: a program that opens the file is never left to guess.
sealed interface Cell {
    /// Somebody's words; never a formula.
    record Text(String text) implements Cell {
        public Text {
            text = Words.aloud(text);
        }
    }

    record Number(BigDecimal number) implements Cell {
        static Number of(long count) {
            return new Number(BigDecimal.valueOf(count));
        }
    }

    /// A moment on the clocks of the event.
    record Moment(LocalDateTime at) implements Cell {}
}
