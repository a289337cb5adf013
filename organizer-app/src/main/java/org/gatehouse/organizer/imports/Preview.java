package org.gatehouse.organizer.imports;

import java.util.List;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// The first rows as they would be taken in: `import-preview`.
final class Preview {
    private static final int ROWS = 3;
    private static final List<Integer> WIDTHS = List.of(8, 24, 20, 26, 22);
    private final ImportModel model;
    private final Words words;
    private final GridPane grid = new GridPane();

    Preview(ImportModel model, Words words) {
        this.model = model;
        this.words = words;
        grid.setId("import-preview");
        grid.getStyleClass().addAll("gh-lines", "gh-import-preview");
        WIDTHS.forEach(width -> {
            var column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        });
    }

    Node node() {
        return grid;
    }

    void draw() {
        grid.getChildren().clear();
        row(0, "gh-field-label", List.of(words.say("import.line"), words.say("import.part.barcode"),
                words.say("import.part.type"), words.say("import.part.name"), words.say("import.part.email")));
        var good = model.judgedProperty().get().good();
        for (int i = 0; i < ROWS; i++) {
            row(i + 1, "gh-small", i < good.size() ? cells(good.get(i)) : List.of(" ", "", "", "", ""));
        }
    }

    private List<String> cells(Judged.Good good) {
        var row = good.row();
        return List.of(String.valueOf(good.line()), barcode(row.barcode()), model.typeName(row.type()),
                orNothing(row.holder()),
                orNothing(row.email()));
    }

    private String barcode(@org.jspecify.annotations.Nullable String text) {
        return text == null ? words.say("import.our-code") : text;
    }

    private static String orNothing(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private void row(int row, String style, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            grid.add(Pages.label(cells.get(column), style), column, row);
        }
    }
}
