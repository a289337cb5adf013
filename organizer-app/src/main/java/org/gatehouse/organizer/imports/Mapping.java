package org.gatehouse.organizer.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.gatehouse.ticketing.event.TypeNumber;

/// Which column holds what.
///
/// @param columns from 0; a part that no column holds is absent
/// @param one the type of all tickets where no column tells it
/// @param headed whether the first line names the columns and is no guest
record Mapping(Map<Part, Integer> columns, Optional<TypeNumber> one, boolean headed) {
    Mapping {
        columns = Map.copyOf(columns);
    }

    static Mapping guess(Grid grid, Optional<TypeNumber> one) {
        var first = grid.lines().getFirst().cells();
        var columns = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            part.in(first).ifPresent(at -> columns.put(part, at));
        }
        // a "Name" is a surname only beside a "Vorname", and all of it else
        columns.remove(Part.SURNAME, columns.get(Part.NAME));
        return new Mapping(columns, one, Part.isHeader(first));
    }

    Mapping with(Part part, Optional<Integer> column) {
        var now = new EnumMap<Part, Integer>(Part.class);
        now.putAll(columns);
        column.ifPresentOrElse(at -> now.put(part, at), () -> now.remove(part));
        return new Mapping(now, one, headed);
    }

    Mapping with(TypeNumber type) {
        return new Mapping(columns, Optional.of(type), headed);
    }

    Mapping headed(boolean now) {
        return new Mapping(columns, one, now);
    }

    boolean has(Part part) {
        return columns.containsKey(part);
    }

    String cell(Grid.Line line, Part part) {
        var column = columns.get(part);
        return column == null ? "" : line.cell(column);
    }

    /// Whether rows can be judged at all: who comes is told by a barcode or a name.
    boolean isEnough() {
        return (has(Part.BARCODE) || isNamed()) && (has(Part.TYPE) || one.isPresent());
    }

    boolean isNamed() {
        return has(Part.NAME) || has(Part.SURNAME);
    }
}
