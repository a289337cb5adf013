package org.gatehouse.organizer.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.gatehouse.organizer.imports.Part;
import org.gatehouse.sync.search.Folding;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;

/// Reads people as they are typed one after the other, or pasted out of a spreadsheet or a letter: one to a line, with
/// a ticket type or an address beside the name. Each line is somebody or is explained.
final class PeopleText {
    private final Map<String, TypeNumber> types = new HashMap<>();
    private final Optional<TypeNumber> usual;
    private final List<Person> people = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    /// Columns of a spreadsheet in which types stand: what stands in others beside a name is the rest of it.
    private final Set<Integer> typeColumns = new HashSet<>();
    private boolean joined;
    private int addresses;

    private PeopleText(List<TicketType> types, Optional<TypeNumber> usual) {
        types.forEach(type -> this.types.put(Folding.fold(type.name()), type.number()));
        this.usual = usual;
    }

    /// @param usual the type of those beside whom none stands
    static People read(String text, List<TicketType> types, Optional<TypeNumber> usual) {
        var reading = new PeopleText(types, usual);
        reading.read(text.lines().map(line -> Cells.of(line, reading::isType)).toList());
        return new People(reading.people, reading.findings, reading.addresses);
    }

    private void read(List<Cells> lines) {
        lines.stream().filter(Cells::tabbed).forEach(this::findTypes);
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            var cells = lines.get(i);
            if (cells.isEmpty()) {
                continue;
            }
            if (!begun && Part.isHeader(cells.all())) {
                findings.add(new Finding.Heading(i + 1));
            } else {
                addresses += (int) cells.all().stream().filter(Cells::isAddress).count();
                take(i + 1, cells);
            }
            begun = true;
        }
    }

    private void findTypes(Cells line) {
        IntStream.range(1, line.all().size()).filter(at -> isType(line.all().get(at))).forEach(typeColumns::add);
    }

    private void take(int line, Cells cells) {
        var name = new ArrayList<String>();
        Optional<TypeNumber> type = Optional.empty();
        for (int at = 0; at < cells.all().size(); at++) {
            var cell = cells.all().get(at);
            if (at > 0 && isType(cell)) {
                type = type(cell);
            } else if (Cells.isAddress(cell) || !Cells.hasLetter(cell)) {
                continue;
            } else if (cells.tabbed() ? typeColumns.contains(at) : !name.isEmpty()) {
                findings.add(new Finding.UnknownType(line, cell));
                return;
            } else {
                name.add(cell);
            }
        }
        take(line, name, type.or(() -> usual));
    }

    private void take(int line, List<String> parts, Optional<TypeNumber> type) {
        var name = String.join(" ", parts);
        if (parts.isEmpty()) {
            findings.add(new Finding.NoName(line));
        } else if (name.length() > EventChecks.LONGEST_NAME) {
            findings.add(new Finding.NameTooLong(line, EventChecks.LONGEST_NAME));
        } else if (type.isEmpty()) {
            findings.add(new Finding.UnknownType(line, ""));
        } else {
            if (parts.size() > 1 && !joined) {
                joined = true;
                findings.add(new Finding.ReadAs(line, name));
            }
            add(new Person(line, name, type.get()));
        }
    }

    private void add(Person person) {
        var first = seen.putIfAbsent(Folding.fold(person.name()), person.line());
        if (first != null) {
            findings.add(new Finding.Again(person.line(), person.name(), first));
        }
        people.add(person);
    }

    private boolean isType(String text) {
        return type(text).isPresent();
    }

    private Optional<TypeNumber> type(String text) {
        return Optional.ofNullable(types.get(Folding.fold(text)));
    }
}
