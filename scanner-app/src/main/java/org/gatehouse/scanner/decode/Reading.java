package org.gatehouse.scanner.decode;

import java.util.List;

/// What a reader found in one picture.
public sealed interface Reading {
    /// One code, and nothing else that could be one.
    record Read(String text, Quad where) implements Reading {
        /// The text stays out of logs.
        @Override
        public String toString() {
            return "Read[" + text.length() + " characters at " + where.centre() + "]";
        }
    }

    /// More than one distinct code: nobody can say which one is meant.
    record Several(List<Quad> where) implements Reading {
        public Several {
            where = List.copyOf(where);
        }
    }

    /// A code is there and cannot be read: too far away, too blurred, damaged.
    record Unreadable(Quad where) implements Reading {}

    /// No code in view.
    record Nothing() implements Reading {}
}
