package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Optional;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.EventDesk;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.picture.Pictures;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.wire.PolicyReply;
import org.gatehouse.ticketing.wire.Right;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An event's first page. Redrawn whole when the event changes: it is small.
///
/// Ids: `overview-edit`, `overview-publish`, `overview-cancel`, `overview-status`, `overview-add-type`,
/// `overview-add-gate`, `overview-policy`; per row see [TypeRows] and [GateRows].
final class OverviewView implements Screen {
    private final OverviewModel model;
    private final EventDesk desk;
    private final Pictures pictures;
    private final Tools tools;
    private final Words words;
    private final Runnable edit;
    private final Runnable copy;
    private final ScrollPane root = Pages.scrolling(new VBox());
    private final Subscriptions subscriptions = new Subscriptions();

    OverviewView(OverviewModel model, EventDesk desk, Pictures pictures, Tools tools, Runnable edit, Runnable copy) {
        this.model = model;
        this.desk = desk;
        this.pictures = pictures;
        this.tools = tools;
        this.words = tools.words();
        this.edit = edit;
        this.copy = copy;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.follow(model.event().replyProperty(), _ -> draw());
        model.load();
        subscriptions.add(model::stop);
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    private void draw() {
        var page = Pages.page(header(), OverviewFigures.of(model.event(), tools));
        readiness().ifPresent(page.getChildren()::add);
        page.getChildren().addAll(types(), gates());
        root.setContent(page);
    }

    private Node header() {
        var details = model.event().event().details();
        var name = Pages.wrapping(details.name(), "gh-page-title");
        var when = Pages.wrapping(tools.formats().span(details) + "  ·  " + details.venue(), "gh-page-subtitle");
        var titles = new VBox(name);
        titles.getStyleClass().add("gh-titles");
        var picture = model.event().replyProperty().get().picture();
        if (picture == null) {
            var under = badges();
            under.getChildren().add(when);
            titles.getChildren().add(under);
            return Pages.header(titles, actions());
        }
        titles.getChildren().addAll(when, badges());
        return Pages.header(pictured(picture, titles), actions());
    }

    private HBox badges() {
        var status = StatusBadge.of(model.event().event().status(), words);
        status.setId("overview-status");
        var badges = new HBox(status);
        if (model.isArchived()) {
            badges.getChildren().addFirst(Badge.of(Tone.UNJUDGED, words.say("overview.is-archived")));
        }
        badges.getStyleClass().add("gh-row");
        return badges;
    }

    private Node pictured(EventPicture picture, Node titles) {
        var tile = pictures.tile(124, 84).showing(model.event().id(), picture,
                words.say("picture.of", arg("name", model.event().event().details().name())));
        tile.setId("overview-picture");
        var row = new HBox(tile, titles);
        HBox.setHgrow(titles, Priority.ALWAYS);
        row.getStyleClass().add("gh-pictured-titles");
        return row;
    }

    private Node[] actions() {
        if (!tools.may(Right.RUN_EVENTS)) {
            return new Node[0];
        }
        var editing = Buttons.with(Feather.EDIT_2, Buttons.plain("overview-edit", words.say("edit")));
        editing.setOnAction(_ -> edit.run());
        var cancel = Buttons.quiet("overview-cancel", words.say("overview.cancel"));
        cancel.setOnAction(_ -> tools.overlay().ask(model.cancelQuestion(), model::cancel));
        cancel.disableProperty().bind(model.busyProperty());
        var publish = Buttons.with(Feather.SEND, Buttons.primary("overview-publish", words.say("overview.publish")));
        publish.setOnAction(_ -> tools.overlay().ask(model.publishQuestion(), model::publish));
        if (model.canPublish()) {
            publish.disableProperty().bind(model.busyProperty());
        } else {
            publish.setDisable(true);
        }
        boolean draft = model.event().event().status() == EventStatus.DRAFT;
        var menu = OverviewMenu.of(model, words, copy);
        if (!model.canCancel()) {
            return new Node[]{menu, editing};
        }
        return draft ? new Node[]{menu, cancel, editing, publish} : new Node[]{menu, cancel, editing};
    }

    private Optional<Node> readiness() {
        var missing = model.missing();
        if (model.event().event().status() != EventStatus.DRAFT || missing.isEmpty()) {
            return Optional.empty();
        }
        var sentences = missing.stream().map(key -> words.say(key)).toList();
        var banner = new org.gatehouse.desk.screen.Banner("overview-missing", words);
        banner.noticeProperty()
                .set(Optional.of(Notice.of(Tone.UNJUDGED, words.say("overview.missing"), String.join(" ", sentences))));
        return Optional.of(banner);
    }

    private Node types() {
        var add = Buttons.with(Feather.PLUS, Buttons.plain("overview-add-type", words.say("type.add")));
        add.setOnAction(_ -> typeSheet(Optional.empty()));
        return card(words.say("overview.types"), tools.only(Right.RUN_EVENTS, add),
                new TypeRows(model.event(), tools, this::typeSheet,
                        type -> tools.overlay().ask(model.removeTypeQuestion(type), () -> model.remove(type))).node());
    }

    private Node gates() {
        var add = Buttons.with(Feather.PLUS, Buttons.plain("overview-add-gate", words.say("gate.add")));
        add.setOnAction(_ -> gateSheet(Optional.empty()));
        var policy = Buttons.with(Feather.SLIDERS, Buttons.quiet("overview-policy", words.say("policy.open")));
        policy.setOnAction(_ -> model.readPolicy(this::policySheet));
        policy.disableProperty().bind(model.busyProperty());
        var both = new HBox(policy, add);
        both.getStyleClass().add("gh-row");
        return card(words.say("overview.gates"), tools.only(Right.RUN_EVENTS, both),
                new GateRows(model.event(), tools, this::gateSheet,
                        gate -> model.removeGate(gate, tools.overlay()::ask)).node());
    }

    private static VBox card(String title, Node action, Node rows) {
        var heading = Pages.label(title, "gh-card-title");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(heading, action);
        head.getStyleClass().addAll("gh-row", "gh-card-head");
        var card = new VBox(head, rows);
        card.getStyleClass().addAll("gh-card", "flush");
        return card;
    }

    private void typeSheet(Optional<TicketType> edited) {
        var sheet = new TypeSheetModel(model.event(), desk, tools.calls(), words, edited);
        TypeSheet.show(sheet, model.event(), words, tools.overlay());
    }

    private void policySheet(PolicyReply policy) {
        PolicySheet.show(new PolicyModel(model.event(), policy, desk, tools.calls(), words), words, tools.overlay());
    }

    private void gateSheet(Optional<Gate> edited) {
        var sheet = new GateSheetModel(model.event(), desk, model.standing(), tools.calls(), words, edited);
        GateSheet.show(sheet, words, tools.overlay());
    }
}
