package org.gatehouse.organizer.office;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Content;
import org.gatehouse.desk.screen.Subscriptions;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The parts every page of the console is laid out with.
public final class Pages {

    private Pages() {}

    /// A page's title and what belongs under it, with the page's buttons at the end of the line.
    public static HBox header(Node titles, Node... actions) {
        HBox.setHgrow(titles, Priority.ALWAYS);
        var buttons = new HBox(actions);
        buttons.getStyleClass().add("gh-row");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        var header = new HBox(titles, buttons);
        header.getStyleClass().add("gh-row-wide");
        header.setAlignment(Pos.TOP_LEFT);
        return header;
    }

    public static VBox titles(String title, String subtitle) {
        var titles = new VBox(label(title, "gh-page-title"), label(subtitle, "gh-page-subtitle"));
        titles.getStyleClass().add("gh-stack");
        return titles;
    }

    public static VBox page(Node... parts) {
        var page = new VBox(parts);
        page.getStyleClass().add("gh-page");
        return page;
    }

    /// A page that scrolls as a whole.
    public static ScrollPane scrolling(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    public static VBox card(String title, Node... parts) {
        var card = new VBox(label(title, "gh-card-title"));
        card.getChildren().addAll(parts);
        card.getStyleClass().add("gh-card");
        return card;
    }

    /// Fields side by side that share the width equally.
    public static Columns fields(Region... fields) {
        return new Columns(fields);
    }

    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// A label that wraps instead of being cut.
    public static Label wrapping(String text, String... styleClasses) {
        var label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Shows how a page stands: its phase as the content, what is told later in the banner.
    public static void follow(PageState state, Content content, Banner banner, Subscriptions subscriptions) {
        subscriptions.follow(state.phaseProperty(), content.phaseProperty()::set);
        subscriptions.follow(state.noticeProperty(), banner.noticeProperty()::set);
    }

    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
