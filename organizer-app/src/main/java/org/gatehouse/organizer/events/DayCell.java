package org.gatehouse.organizer.events;

import java.time.LocalDate;

import org.gatehouse.organizer.office.Pages;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

/// The ground of one day. Tab comes to the chosen one only; the arrows go on from there.
final class DayCell extends StackPane {
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OTHER_MONTH = PseudoClass.getPseudoClass("other-month");
    private final Label number = Pages.label("", "gh-calendar-number");
    private final Runnable open;
    private LocalDate day = LocalDate.EPOCH;

    /// @param choose runs when the focus comes, by whatever way
    /// @param open what Enter, a double click and a screen reader's press do
    DayCell(Runnable choose, Runnable open) {
        this.open = open;
        getStyleClass().add("gh-calendar-day");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.BUTTON);
        setMinSize(0, 0);
        number.setMouseTransparent(true);
        getChildren().add(number);
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused) {
                choose.run();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.run();
            }
        });
    }

    LocalDate day() {
        return day;
    }

    void show(LocalDate shown, String written, boolean otherMonth, boolean today) {
        day = shown;
        setId("calendar-day-" + shown);
        number.setText(written);
        pseudoClassStateChanged(OTHER_MONTH, otherMonth);
        pseudoClassStateChanged(TODAY, today);
    }

    void chosen(boolean chosen) {
        setFocusTraversable(chosen);
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
