package org.gatehouse.demo.play;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// An organizer at the console: what people do there, in terms of what they want done.
public final class Organizer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Person person;

    public Organizer(Person person) {
        this.person = person;
    }

    public Person person() {
        return person;
    }

    /// Signs in and sees the list of events.
    public void signIn(String email, String password) {
        person.write("signin-email", email).write("signin-password", password).press("signin-go");
        person.see("go-events");
    }

    /// Opens an event of the list.
    public void open(String name) {
        person.press("go-events").pressWords(name).see("overview-edit");
    }

    /// Creates an event with its types and gates. It is a draft still.
    public void create(EventPlan plan) {
        person.press("events-create");
        fill(plan);
        person.press("event-save").see("overview-add-type");
        plan.types().forEach(this::add);
        plan.gates().forEach(this::addGate);
    }

    /// Fills in the form of an event.
    public void fill(EventPlan plan) {
        person.write("event-name", plan.name()).write("event-venue", plan.venue());
        person.write("event-zone", plan.start().getZone().getId());
        when("event-doors", plan.doors());
        when("event-start", plan.start());
        when("event-end", plan.end());
        person.write("event-capacity", String.valueOf(plan.capacity()));
    }

    /// Writes a day and a time into the two fields that make a moment.
    public void when(String id, ZonedDateTime at) {
        person.write(id + "-day", DateTimeFormatter.ISO_LOCAL_DATE.format(at)).write(id + "-time", TIME.format(at));
    }

    public void add(EventPlan.Type type) {
        person.press("overview-add-type").write("type-name", type.name())
                .write("type-price", String.valueOf(type.price()))
                .write("type-quota", String.valueOf(type.quota())).press("type-sheet-save").seeGone("type-sheet");
    }

    public void addGate(String name) {
        person.press("overview-add-gate").write("gate-name", name).press("gate-sheet-save").seeGone("gate-sheet");
    }

    public void publish() {
        person.press("overview-publish").press("question-yes").seeGone("overview-publish");
    }

    /// Gives tickets to somebody and sees them listed.
    ///
    /// @param type the ticket type's number
    public void issue(String attendee, int type, int quantity) {
        person.press("go-registrations");
        if (person.seesOneOf("registrations-issue", "registrations-issue-first").equals("registrations-issue")) {
            person.press("registrations-issue");
        } else {
            person.press("registrations-issue-first");
        }
        person.press("issue-channel-comp").write("issue-name", attendee)
                .write("issue-quantity-" + type, String.valueOf(quantity)).press("issue-sheet-save");
        person.see("registration-sheet").see("ticket-save-" + (quantity - 1));
    }

    /// Asks for a code with which one device may enrol; it is on the window from then on.
    ///
    /// @return the code as people read it
    public String askForEnrolment() {
        person.press("go-gates").press("devices-enrol").see("enrolment-qr");
        return person.readUntil("enrolment-code", code -> !code.isBlank());
    }
}
