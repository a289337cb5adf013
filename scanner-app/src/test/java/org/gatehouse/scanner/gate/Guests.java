package org.gatehouse.scanner.gate;

import org.gatehouse.sync.checkin.FoundTicket;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.KnownTicket;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Guests on the list of a gate: a family with an order of four tickets, a group of ten on one ticket, and Ada.
public final class Guests {
    public static final RegistrationId FAMILY = new RegistrationId("K7MQ2XWD");
    public static final TicketType GROUP = Festival.type(4, "School class", 10);
    public static final RegistrationId COUPLE = new RegistrationId("M4RT7QXA");
    /// The code that the group's ticket and the first of the family's hold.
    public static final String GROUP_CODE = "GROUP OF TEN 1";
    public static final String FAMILY_CODE = "FAMILY WEEKEND 1";
    public static final TicketId ADA = ticket(1, Festival.WEEKEND);
    public static final TicketId CLASS = ticket(2, GROUP);
    private static final Admission EARLIER = Festival.admitted("2026-09-12T17:02:00Z", Festival.SOUTH,
            Festival.OTHER);

    private Guests() {}

    public static TicketId ticket(int number, TicketType type) {
        return Festival.ticket(type, number);
    }

    /// A gate with all of them on its list: of the family's tickets the last is used, of the group five are in once its
    /// code was shown.
    public static FakeGate atTheGate() {
        FakeGate gate = new FakeGate();
        gate.listing(found(ADA, Festival.WEEKEND, "Ada Lindqvist", null, 1, 0, 1),
                admit(ADA, Festival.WEEKEND, "Ada Lindqvist", 0));
        gate.listing(found(CLASS, GROUP, "Zofia Wałęsa", null, 1, 5, 5), admit(CLASS, GROUP, "Zofia Wałęsa", 4));
        gate.saying(GROUP_CODE, admit(CLASS, GROUP, "Zofia Wałęsa", 5));
        String[] names = {"Noor van der Berg", "Jonas van der Berg", "Amélie van der Berg", "Otto van der Berg"};
        for (int i = 0; i < names.length; i++) {
            TicketId ticket = ticket(10 + i, Festival.WEEKEND);
            boolean isIn = i == names.length - 1;
            gate.listing(found(ticket, Festival.WEEKEND, names[i], FAMILY, 4, isIn ? 1 : 0, isIn ? 0 : 1),
                    isIn
                            ? new Verdict.AlreadyIn(ticket, Festival.WEEKEND, names[i], EARLIER)
                            : admit(ticket, Festival.WEEKEND, names[i], 0));
        }
        gate.saying(FAMILY_CODE, admit(ticket(10, Festival.WEEKEND), Festival.WEEKEND, names[0], 0));
        return gate;
    }

    /// Ada's ticket, held by somebody of this name.
    public static FoundTicket found(String holder) {
        return found(ADA, Festival.WEEKEND, holder, null, 1, 0, 1);
    }

    private static FoundTicket found(TicketId ticket, TicketType type, String holder, RegistrationId order,
            int inOrder, int inside, int left) {
        return new FoundTicket(ticket, type, holder, order, inOrder, TicketStatus.VALID, Festival.NOW, null, inside,
                left, inside > 0 ? EARLIER : null);
    }

    /// Somebody whose ticket lets in so many persons at a time, ten times, and whose order has two tickets.
    public static FoundTicket comingTenTimes(int number, int admits, int inside, int left) {
        TicketType type = new TicketType(new TypeNumber(5), new TicketTypeDetails("Ten entries", new Money(9500, "EUR"),
                1000, Window.always(), Window.always(), new ReentryRule.Entries(10), admits));
        return found(ticket(number, type), type, "Ines Duarte " + number, COUPLE, 2, inside, left);
    }

    public static Verdict admitted(FoundTicket found) {
        return admit(found.ticket(), found.type(), found.holder(), found.personsLeft());
    }

    private static Verdict admit(TicketId ticket, TicketType type, String holder, int left) {
        return new Verdict.Admit(new KnownTicket(new ManifestRow(ticket, TicketStatus.VALID, Festival.NOW, holder,
                null, null), type), left);
    }
}
