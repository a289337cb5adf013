package org.gatehouse.organizer.members;

import java.time.ZoneId;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.wire.Members.Member;
import org.gatehouse.ticketing.wire.Members.Membership;
import org.gatehouse.ticketing.wire.Role;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import static org.gatehouse.desk.words.Arg.arg;

/// One member: who, how far come, and what may be done. Ids: `member-<id>`, `member-<id>-role`, `member-<id>-again`,
/// `member-<id>-remove`, `member-<id>-membership`.
final class MemberRow {
    private final Member member;
    private final MembersModel model;
    private final Tools tools;
    private final Words words;

    MemberRow(Member member, MembersModel model, Tools tools) {
        this.member = member;
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
    }

    Node node() {
        var called = MembersModel.name(member);
        var strong = Pages.wrapping(model.isSelf(member) ? words.say("members.you", arg("name", called)) : called,
                "gh-strong");
        var name = new VBox(strong, Pages.label(member.email(), "gh-muted", "gh-small"));
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(Icons.of(Feather.USER, 18), name, membership(), role(), again(), remove());
        row.setId("member-" + member.id().value());
        row.getStyleClass().add("gh-list-row");
        return row;
    }

    private Node membership() {
        var badge = Badge.of(tone(), words.of(member.membership()));
        badge.setId(id("membership"));
        var box = new VBox(badge);
        var until = member.invitedUntil();
        if (until != null && member.membership() == Membership.INVITED) {
            box.getChildren().add(Pages.label(
                    words.say("members.until", arg("day", tools.formats().date(until, ZoneId.systemDefault()))),
                    "gh-faint", "gh-small"));
        }
        box.getStyleClass().add("gh-member-standing");
        return box;
    }

    private Tone tone() {
        return switch (member.membership()) {
            case JOINED -> Tone.ADMIT;
            case INVITED -> Tone.NEUTRAL;
            case INVITATION_EXPIRED, LEAVING -> Tone.ATTENTION;
        };
    }

    private ComboBox<Role> role() {
        var choice = Choices.of(id("role"), words, Role.values());
        choice.setValue(member.role());
        choice.setAccessibleText(words.say("members.role-of", arg("name", MembersModel.name(member))));
        choice.setDisable(member.membership() == Membership.LEAVING || model.isSelf(member) || model.isLastOwner(member)
                || model.busyProperty().get());
        choice.getStyleClass().add("gh-member-role");
        choice.setOnAction(_ -> model.setRole(member, choice.getValue()));
        return choice;
    }

    private Node again() {
        var button = Buttons.icon(id("again"), Feather.SEND,
                words.say("members.again", arg("name", MembersModel.name(member))));
        button.setVisible(member.invitedUntil() != null);
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(_ -> model.inviteAgain(member));
        return button;
    }

    private Node remove() {
        var button = Buttons.icon(id("remove"), Feather.USER_MINUS,
                words.say("members.remove-it", arg("name", MembersModel.name(member))));
        button.setVisible(!model.isSelf(member) && !model.isLastOwner(member));
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(_ -> tools.overlay().ask(model.removeQuestion(member), () -> model.remove(member)));
        return button;
    }

    private String id(String part) {
        return "member-" + member.id().value() + "-" + part;
    }
}
