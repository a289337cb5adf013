package org.gatehouse.organizer.group;

import java.util.List;
import java.util.stream.Stream;

import org.gatehouse.ticketing.event.TypeNumber;

/// Who stands in a list, as far as it can be told.
///
/// @param people in the order of the list
/// @param findings in the order of the list
/// @param addresses that stood beside the names
public record People(List<Person> people, List<Finding> findings, int addresses) {
    static final People NOBODY = new People(List.of(), List.of(), 0);

    public People {
        people = List.copyOf(people);
        findings = List.copyOf(findings);
    }

    /// The names that go on tickets of a type.
    public List<String> names(TypeNumber type) {
        return of(type).map(Person::name).toList();
    }

    public int count(TypeNumber type) {
        return (int) of(type).count();
    }

    private Stream<Person> of(TypeNumber type) {
        return people.stream().filter(person -> person.type().equals(type));
    }

    /// Lines that are nobody yet.
    public int faults() {
        return (int) findings.stream().filter(Finding.Fault.class::isInstance).count();
    }
}
