package org.gatehouse.backend.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.backend.event.Inventory;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.wire.NewRegistration;

/// What is asked for, checked against the event it is asked of.
///
/// @param tickets how many of which type, each type once
/// @param priced what they cost
record Order(NewRegistration asked, StoredEvent stored, Map<TypeNumber, Integer> tickets, Pricing.Priced priced) {

    /// @throws ProblemException naming all fields that are wrong, or why the event sells nothing now
    static Order of(NewRegistration asked, StoredEvent stored, Pricing pricing, Instant now) {
        var errors = new ArrayList<FieldError>();
        checkChannel(asked, errors);
        AttendeeChecks.check(asked.attendee(), "attendee", errors);
        var tickets = tickets(asked.lines(), stored, errors);
        refuse(errors);
        var priced = pricing.price(stored, asked.channel(), tickets, asked.promo(), now);
        var order = new Order(asked, stored, tickets, priced);
        checkPayment(order, errors);
        refuse(errors);
        order.checkOnSale(now);
        order.checkExpected();
        return order;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void checkChannel(NewRegistration asked, List<FieldError> errors) {
        if (asked.channel() == Channel.IMPORT) {
            errors.add(FieldError.malformed("channel", "Tickets sold elsewhere come by a call of their own."));
        }
        if (asked.payment() == Payment.ELSEWHERE) {
            errors.add(FieldError.malformed("payment", "Only imported tickets are paid elsewhere."));
        }
    }

    /// How many of which type are asked for, each type once.
    ///
    /// @throws ProblemException naming every line that is wrong
    static Map<TypeNumber, Integer> tickets(List<NewRegistration.Line> lines, StoredEvent stored) {
        var errors = new ArrayList<FieldError>();
        var tickets = tickets(lines, stored, errors);
        refuse(errors);
        return tickets;
    }

    private static Map<TypeNumber, Integer> tickets(List<NewRegistration.Line> lines, StoredEvent stored,
            List<FieldError> errors) {
        var tickets = new TreeMap<TypeNumber, Integer>();
        long total = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (stored.event().type(line.type()).isEmpty()) {
                errors.add(FieldError.of("lines[" + i + "].type", Fault.UNKNOWN_TYPE));
            }
            if (line.quantity() < 1) {
                errors.add(FieldError.of("lines[" + i + "].quantity", Fault.NOT_POSITIVE));
            } else if (line.quantity() <= NewRegistration.MOST_TICKETS) {
                tickets.merge(line.type(), line.quantity(), Integer::sum);
            }
            checkNames(line, "lines[" + i + "].names", errors);
            total += Math.max(0, line.quantity());
        }
        if (lines.isEmpty()) {
            errors.add(FieldError.malformed("lines", "Choose at least one ticket."));
        }
        if (total > NewRegistration.MOST_TICKETS) {
            errors.add(new FieldError("lines", Fault.TOO_LARGE, "One registration holds at most "
                    + NewRegistration.MOST_TICKETS + " tickets: divide it into several."));
        }
        return tickets;
    }

    private static void checkNames(NewRegistration.Line line, String at, List<FieldError> errors) {
        if (line.named().size() > Math.max(0, line.quantity())) {
            errors.add(
                    new FieldError(at, Fault.TOO_LARGE, "There are more names than tickets: ask for a ticket each."));
        }
        for (int i = 0; i < line.named().size(); i++) {
            AttendeeChecks.checkName(line.named().get(i), at + "[" + i + "]", errors);
        }
    }

    private static void checkPayment(Order order, List<FieldError> errors) {
        boolean owes = order.amount().minor() > 0;
        boolean free = order.asked.payment() == Payment.FREE;
        if (owes && free) {
            errors.add(FieldError.malformed("payment",
                    "These tickets cost something: choose how they are paid, or give them away as complimentary."));
        }
        if (!owes && order.asked.payment() == Payment.UNPAID) {
            errors.add(FieldError.malformed("payment", "Nothing is owed for these tickets: choose free."));
        }
    }

    private void checkOnSale(Instant now) {
        if (stored.event().status() != EventStatus.PUBLISHED) {
            throw new ProblemException(new Problem.Conflict("not-published", "Not published",
                    "Tickets can be issued only while the event is published.", "Publish the event first."));
        }
        if (asked.channel() == Channel.COMP) {
            return;
        }
        for (var type : tickets.keySet()) {
            var sale = type(type).details().sale();
            if (sale.isAfter(now) || sale.isBefore(now)) {
                throw new ProblemException(new Problem.Conflict("not-on-sale", "Not on sale",
                        type(type).name() + " is not on sale at this time.",
                        "Choose another ticket type, or change its sale window."));
            }
        }
    }

    private void checkExpected() {
        var expected = asked.expected();
        if (expected != null && !expected.equals(amount())) {
            throw new ProblemException(new Problem.Conflict("price-changed", "Price changed",
                    "These tickets cost another amount now.", "Ask for the new amount, and issue them again."));
        }
    }

    /// The names that are to be on tickets of a type, as they were asked for; what is left over is the attendee's.
    List<String> names(TypeNumber type) {
        return asked.lines().stream().filter(line -> line.type().equals(type)).flatMap(line -> line.named().stream())
                .map(String::strip).toList();
    }

    TicketType type(TypeNumber number) {
        return stored.event().type(number).orElseThrow();
    }

    /// What each ticket of a type costs here.
    Money price(TypeNumber type) {
        return money(priced.sale().charges().stream().filter(charge -> charge.type().equals(type))
                .mapToLong(Charge::paid).findFirst().orElse(0));
    }

    Money amount() {
        return money(priced.sale().amount());
    }

    private Money money(long minor) {
        return new Money(minor, stored.event().details().currency());
    }

    Inventory.Amounts amounts() {
        int persons = tickets.entrySet().stream().mapToInt(line -> type(line.getKey()).admits() * line.getValue())
                .sum();
        return new Inventory.Amounts(tickets, persons);
    }
}
