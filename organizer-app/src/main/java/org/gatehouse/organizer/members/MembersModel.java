package org.gatehouse.organizer.members;

import java.util.Comparator;
import java.util.List;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.PageState;
import org.gatehouse.organizer.office.People;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members.Member;
import org.gatehouse.ticketing.wire.Role;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import static org.gatehouse.desk.words.Arg.arg;

/// The members of the organization, as one of its owners sees and changes them.
final class MembersModel {
    private static final Comparator<Member> ORDER = Comparator.comparing(Member::name).thenComparing(Member::email);
    private final UserId self;
    private final People people;
    private final Calls calls;
    private final Words words;
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final PageState state;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Running loading = Running.none();

    MembersModel(UserId self, People people, Calls calls, Words words) {
        this.self = self;
        this.people = people;
        this.calls = calls;
        this.state = new PageState(calls);
        this.words = words;
    }

    ObservableList<Member> members() {
        return members;
    }

    PageState state() {
        return state;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    void load() {
        stop();
        state.waiting(words.say("members.loading"));
        loading = calls.to("list members", people::members).onDone(this::show).onTrouble(state::failed).start();
    }

    void stop() {
        loading.cancel();
    }

    /// Nobody changes or removes themselves.
    boolean isSelf(Member member) {
        return member.id().equals(self);
    }

    /// Whether nobody would own the organization without this one.
    boolean isLastOwner(Member member) {
        return member.role() == Role.OWNER
                && members.stream().filter(other -> other.role() == Role.OWNER).count() == 1;
    }

    void invited(Member member) {
        put(member);
        var joined = member.invitedUntil() == null;
        calls.notices().show(Notice.done(
                words.say(joined ? "members.joined-at-once" : "members.invited", arg("email", member.email()))));
    }

    void setRole(Member member, Role role) {
        if (role != member.role()) {
            calls.to("change a role", () -> people.setRole(member.id(), role)).busy(busy).onDone(changed -> {
                put(changed);
                calls.notices().show(Notice.of(Tone.ADMIT,
                        words.say("members.role-changed", arg("name", name(changed)), arg("role", words.of(role))),
                        words.say("members.renewal")));
            }).onTrouble(trouble -> refuse(trouble, "change a role")).start();
        }
    }

    void inviteAgain(Member member) {
        calls.to("invite again", () -> people.inviteAgain(member.id())).busy(busy).onDone(again -> {
            put(again);
            calls.notices().show(Notice.done(words.say("members.invited", arg("email", again.email()))));
        }).onTrouble(trouble -> refuse(trouble, "invite again")).start();
    }

    Question removeQuestion(Member member) {
        return new Question(words.say("members.remove.question", arg("name", name(member))),
                words.say("members.remove.text"), words.say("members.remove"), words.say("members.remove.no"),
                Tone.REFUSE);
    }

    void remove(Member member) {
        calls.to("remove a member", () -> {
            people.remove(member.id());
            return member;
        }).busy(busy).onDone(gone -> {
            members.removeIf(known -> known.id().equals(gone.id()));
            calls.notices().show(Notice.of(Tone.ADMIT, words.say("members.removed", arg("name", name(gone))),
                    words.say("members.renewal")));
        }).onTrouble(trouble -> refuse(trouble, "remove a member")).start();
    }

    /// What somebody is called: an account may have no name.
    static String name(Member member) {
        return member.name().isBlank() ? member.email() : member.name();
    }

    private void show(List<Member> now) {
        members.setAll(now.stream().sorted(ORDER).toList());
        state.fetched(members.isEmpty() ? new Phase.Empty() : new Phase.Ready());
    }

    private void put(Member member) {
        if (members.stream().anyMatch(known -> known.id().equals(member.id()))) {
            members.replaceAll(known -> known.id().equals(member.id()) ? member : known);
        } else {
            members.add(member);
            members.sort(ORDER);
        }
        state.fetched();
    }

    /// The list may be older than what was refused.
    private void refuse(Trouble trouble, String work) {
        calls.tell(work, trouble);
        members.setAll(List.copyOf(members));
        if (trouble instanceof Trouble.Refused) {
            load();
        }
    }
}
