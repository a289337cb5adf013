package org.gatehouse.organizer.group;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.event.TicketType;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the people of a group are typed or pasted, one to a line. What is found there is said beneath as it is typed.
///
/// Ids: `group-usual`, `group-people`, `group-summary`, `group-findings`.
public final class PeoplePane extends VBox {
    /// As many lines as are explained at once; the rest follows when these are put right.
    private static final int SHOWN = 3;
    private final PeopleModel model;
    private final Words words;
    private final TextArea text = new TextArea();
    private final Label summary = Pages.label("", "gh-muted", "gh-small");
    private final VBox findings = new VBox();

    public PeoplePane(PeopleModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("gh-people");
        summary.setId("group-summary");
        findings.setId("group-findings");
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(head(), area(), summary, findings);
        model.peopleProperty().subscribe(this::draw);
    }

    private HBox head() {
        var label = Pages.label(words.say("group.people"), "gh-field-label");
        label.setLabelFor(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(label, usual());
        head.getStyleClass().add("gh-row");
        return head;
    }

    private ComboBox<TicketType> usual() {
        var choice = new ComboBox<TicketType>();
        choice.setId("group-usual");
        choice.setAccessibleText(words.say("group.usual"));
        choice.getItems().setAll(model.types());
        choice.setConverter(Choices.saying(TicketType::name));
        model.usualProperty().get().ifPresent(choice::setValue);
        choice.valueProperty().addListener((_, _, now) -> model.usualProperty().set(Optional.ofNullable(now)));
        return choice;
    }

    /// Tab leaves it as it leaves every field; what is pasted may hold tabs.
    private TextArea area() {
        text.setId("group-people");
        text.setPrefRowCount(5);
        text.setPrefColumnCount(10);
        text.setAccessibleText(words.say("group.people"));
        text.setAccessibleHelp(words.say("group.how"));
        text.setPromptText(words.say("group.how"));
        text.setWrapText(true);
        text.textProperty().bindBidirectional(model.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                event.consume();
                text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        return text;
    }

    private void draw(People people) {
        summary.setText(model.types().stream().filter(type -> people.count(type.number()) > 0).map(type -> words
                .say("group.of-type", arg("n", people.count(type.number())), arg("type", type.name())))
                .collect(Collectors.joining(" · ")));
        var told = new ArrayList<Node>();
        var all = people.findings().stream().sorted(Comparator.comparing(found -> !(found instanceof Finding.Fault)))
                .toList();
        all.stream().limit(SHOWN).forEach(found -> told.add(Pages.wrapping(say(found), style(found))));
        if (all.size() > SHOWN) {
            told.add(Pages.wrapping(words.say("group.more", arg("n", all.size() - SHOWN)), style(all.get(SHOWN))));
        }
        if (people.addresses() > 0) {
            told.add(Pages.wrapping(words.say("group.addresses", arg("n", people.addresses())), "gh-muted",
                    "gh-small"));
        }
        findings.getChildren().setAll(List.copyOf(told));
    }

    private static String style(Finding found) {
        return switch (found) {
            case Finding.Fault _ -> "gh-group-error";
            case Finding.Again _,Finding.ReadAs _,Finding.Heading _ -> "gh-room";
        };
    }

    private String say(Finding found) {
        var line = arg("line", found.line());
        return switch (found) {
            case Finding.NoName _ -> words.say("group.no-name", line);
            case Finding.NameTooLong(_, int most) -> words.say("group.too-long", line, arg("most", most));
            case Finding.UnknownType(_, String said) -> said.isEmpty()
                    ? words.say("group.no-type", line)
                    : words.say("group.unknown-type", line, arg("said", said));
            case Finding.Again(_, String name, int first) ->
                words.say("group.again", line, arg("name", name), arg("first", first));
            case Finding.ReadAs(_, String name) -> words.say("group.read-as", line, arg("name", name));
            case Finding.Heading _ -> words.say("group.heading", line);
        };
    }
}
