package org.gatehouse.organizer.money;

import java.util.List;

import org.gatehouse.organizer.office.Pages;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Lines with amounts that stand beneath one another, each line under a rule, sums in bold: as in an account book.
final class Ledger extends GridPane {
    private final int columns;
    private int row;

    /// What a line is.
    enum Weight {
        LINE, SUM
    }

    /// @param headings of the columns with amounts
    Ledger(String id, List<String> headings) {
        setId(id);
        getStyleClass().add("gh-ledger");
        columns = headings.size();
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(96);
        getColumnConstraints().add(names);
        for (int i = 0; i < columns; i++) {
            var amounts = new ColumnConstraints(Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
            amounts.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(amounts);
            if (!headings.get(i).isEmpty()) {
                add(Pages.label(headings.get(i), "gh-ledger-heading"), i + 1, row);
            }
        }
        row++;
    }

    void line(String name, List<String> amounts) {
        line(name(name, Weight.LINE), amounts, Weight.LINE);
    }

    void sum(String name, List<String> amounts) {
        line(name(name, Weight.SUM), amounts, Weight.SUM);
    }

    void line(Node name, List<String> amounts, Weight weight) {
        var rule = new Region();
        rule.getStyleClass().add(weight == Weight.SUM ? "gh-ledger-sum-rule" : "gh-line");
        add(rule, 0, row++, columns + 1, 1);
        add(name, 0, row);
        // at its baseline a name of two lines would be given the height of one
        GridPane.setValignment(name, VPos.TOP);
        for (int i = 0; i < amounts.size(); i++) {
            var amount = Pages.label(amounts.get(i), "gh-ledger-amount");
            amount.setMinWidth(Region.USE_PREF_SIZE);
            if (weight == Weight.SUM) {
                amount.getStyleClass().add("gh-strong");
            }
            GridPane.setValignment(amount, VPos.TOP);
            add(amount, i + 1, row);
        }
        row++;
    }

    static Label name(String text, Weight weight) {
        var name = Pages.wrapping(text);
        if (weight == Weight.SUM) {
            name.getStyleClass().add("gh-strong");
        }
        return name;
    }
}
