package org.gatehouse.organizer.group;

/// What there is to say of a line.
public sealed interface Finding {
    /// From 1.
    int line();

    /// Keeps the whole list from being taken: the line is nobody yet.
    sealed interface Fault extends Finding {}

    record NoName(int line) implements Fault {}

    record NameTooLong(int line, int most) implements Fault {}

    /// @param said in place of a type's name; empty where the line says nothing and the event has no type for it
    record UnknownType(int line, String said) implements Fault {}

    /// The same name as in an earlier line: two people, or one who was typed twice.
    record Again(int line, String name, int first) implements Finding {}

    /// The name was put together from several columns. Told of the first such line.
    record ReadAs(int line, String name) implements Finding {}

    /// It names the columns and is nobody.
    record Heading(int line) implements Finding {}
}
