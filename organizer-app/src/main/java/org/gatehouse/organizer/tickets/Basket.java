package org.gatehouse.organizer.tickets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.group.PeopleModel;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.NewRegistration.Line;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// The tickets that are wanted: so many of a type in the attendee's own name, and one for each person of a list.
final class Basket {
    private final OpenEvent event;
    private final Map<TypeNumber, IntegerProperty> quantities = new LinkedHashMap<>();
    private final PeopleModel people;
    private final IntegerBinding count;

    /// More is wanted than can be had.
    sealed interface Shortage {
        /// @param name the ticket type's
        record OfTickets(String name, int wanted, int left) implements Shortage {}

        /// Of the event's capacity.
        record OfRoom(int persons, int left) implements Shortage {}

        /// In one registration.
        record InOne(int wanted, int most) implements Shortage {}
    }

    Basket(OpenEvent event) {
        this.event = event;
        this.people = new PeopleModel(event);
        event.event().types().forEach(type -> quantities.put(type.number(), new SimpleIntegerProperty(0)));
        this.count = Bindings.createIntegerBinding(
                () -> quantities.keySet().stream().mapToInt(this::wanted).sum(), changes());
    }

    PeopleModel people() {
        return people;
    }

    /// Tickets without a name of their own.
    IntegerProperty quantity(TypeNumber type) {
        return Objects.requireNonNull(quantities.get(type));
    }

    /// All tickets, with and without names.
    IntegerBinding count() {
        return count;
    }

    /// What changes when the choice does.
    Observable[] changes() {
        return Stream.concat(quantities.values().stream(), Stream.of(people.peopleProperty()))
                .toArray(Observable[]::new);
    }

    void whenChanged(Runnable action) {
        quantities.values().forEach(quantity -> quantity.addListener((_, _, _) -> action.run()));
        people.peopleProperty().addListener((_, _, _) -> action.run());
    }

    /// All tickets of a type, with and without names.
    int wanted(TypeNumber type) {
        return quantity(type).get() + people.people().count(type);
    }

    /// As they are asked for.
    List<Line> lines() {
        return chosen().map(type -> {
            var names = people.people().names(type);
            return new Line(type, wanted(type), names.isEmpty() ? null : names);
        }).toList();
    }

    /// What the price depends on: how many of which.
    List<Line> counts() {
        return chosen().map(type -> new Line(type, wanted(type))).toList();
    }

    private Stream<TypeNumber> chosen() {
        return quantities.keySet().stream().filter(type -> wanted(type) > 0);
    }

    /// Tickets of this type that may still be issued, as far as this console knows.
    int left(TicketType type) {
        return Math.max(0, type.details().quota() - event.sold(type.number()));
    }

    /// Of what there is not enough, as far as this console knows: the cloud has the last word.
    List<Shortage> shortages() {
        var shortages = new ArrayList<Shortage>();
        if (count.get() > NewRegistration.MOST_TICKETS) {
            shortages.add(new Shortage.InOne(count.get(), NewRegistration.MOST_TICKETS));
        }
        event.event().types().stream().filter(type -> wanted(type.number()) > left(type))
                .forEach(type -> shortages.add(new Shortage.OfTickets(type.name(), wanted(type.number()), left(type))));
        int persons = event.event().types().stream().mapToInt(type -> type.admits() * wanted(type.number())).sum();
        int room = Math.max(0, event.event().details().capacity() - event.replyProperty().get().sold());
        if (persons > room) {
            shortages.add(new Shortage.OfRoom(persons, room));
        }
        return shortages;
    }

    /// What they cost as they are listed.
    Money listed() {
        var sum = Money.zero(event.event().details().currency());
        for (var type : quantities.keySet()) {
            sum = sum.plus(event.price(type).times(wanted(type)));
        }
        return sum;
    }
}
