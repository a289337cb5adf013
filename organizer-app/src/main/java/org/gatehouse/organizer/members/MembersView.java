package org.gatehouse.organizer.members;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.wire.Role;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The members of the organization and what each role may.
///
/// Ids: `members-invite`, `members-invite-first`, `members-refresh`, `members-list`, `members-banner`; per member see
/// [MemberRow].
final class MembersView implements Screen {
    private final MembersModel model;
    private final Tools tools;
    private final Words words;
    private final Runnable invite;
    private final VBox rows = new VBox();
    private final Banner banner;
    private final Content content;
    private final VBox page;
    private final Subscriptions subscriptions = new Subscriptions();

    MembersView(MembersModel model, Tools tools, Runnable invite) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.invite = invite;
        this.banner = new Banner("members-banner", words);
        rows.setId("members-list");
        rows.getStyleClass().addAll("gh-card", "flush");
        var list = new VBox(rows, Pages.wrapping(words.say("members.renewal"), "gh-faint", "gh-small"), roles());
        list.getStyleClass().add("gh-stack-wide");
        var empty = new EmptyState(Feather.USER_PLUS, words.say("members.empty"), words.say("members.empty.next"),
                button("members-invite-first"));
        this.content = new Content(words, Pages.scrolling(list), empty, model::load);
        VBox.setVgrow(content, Priority.ALWAYS);
        var refresh = Buttons.icon("members-refresh", Feather.REFRESH_CW, words.say("refresh"));
        refresh.setOnAction(_ -> model.load());
        this.page = Pages.page(Pages.header(Pages.titles(words.say("members.title"), words.say("members.subtitle")),
                refresh, button("members-invite")), content, banner);
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void shown() {
        Pages.follow(model.state(), content, banner, subscriptions);
        subscriptions.onChange(model.members(), this::draw);
        model.load();
        subscriptions.add(model::stop);
        draw();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private void draw() {
        rows.getChildren()
                .setAll(model.members().stream().map(member -> new MemberRow(member, model, tools).node()).toList());
    }

    private Node roles() {
        var lines = new VBox();
        lines.getStyleClass().add("gh-stack");
        for (var role : Role.values()) {
            var line = new VBox(Pages.label(words.of(role), "gh-strong"),
                    Pages.wrapping(words.say(RoleWords.may(role)), "gh-muted", "gh-small"));
            lines.getChildren().add(line);
        }
        return Pages.card(words.say("members.roles"), lines);
    }

    private Button button(String id) {
        var button = Buttons.with(Feather.USER_PLUS, Buttons.primary(id, words.say("members.invite")));
        button.setOnAction(_ -> invite.run());
        return button;
    }
}
