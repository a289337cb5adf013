package org.gatehouse.organizer.imports;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Which column holds what: `import-barcode`, `import-name`, `import-surname`, `import-email`, `import-type`,
/// `import-one-type` and `import-headed`.
final class ColumnChoices {
    private final ImportModel model;
    private final Words words;

    ColumnChoices(ImportModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// @param beside what stands at the end of the last line
    Node node(Node beside) {
        var headed = new CheckBox(words.say("import.headed"));
        headed.setId("import-headed");
        headed.setSelected(model.mappingProperty().get().headed());
        headed.setOnAction(_ -> model.mappingProperty().set(model.mappingProperty().get().headed(headed.isSelected())));
        var last = new HBox(headed, Pages.spring(), beside);
        last.getStyleClass().add("gh-row");
        var node = new VBox(Pages.fields(column(Part.BARCODE), column(Part.NAME), column(Part.SURNAME)),
                Pages.fields(column(Part.EMAIL), column(Part.TYPE), oneType()), last);
        node.getStyleClass().add("gh-import-columns");
        return node;
    }

    private Field column(Part part) {
        var box = new ComboBox<Optional<Integer>>();
        var name = part.name().toLowerCase(Locale.ROOT);
        box.setId("import-" + name);
        box.getItems().add(Optional.empty());
        IntStream.range(0, model.grid().width()).mapToObj(Optional::of).forEach(box.getItems()::add);
        box.setConverter(Choices.saying(column -> column.map(this::columnName).orElseGet(
                () -> words.say(part == Part.TYPE ? "import.one-for-all" : "import.not-in-file"))));
        box.setValue(Optional.ofNullable(model.mappingProperty().get().columns().get(part)));
        box.setOnAction(_ -> model.mappingProperty().set(model.mappingProperty().get().with(part, box.getValue())));
        return new Field(words.say("import.part." + name), box);
    }

    private Field oneType() {
        var box = new ComboBox<TypeNumber>();
        box.setId("import-one-type");
        model.types().stream().map(TicketType::number).forEach(box.getItems()::add);
        box.setConverter(Choices.saying(model::typeName));
        model.mappingProperty().get().one().ifPresent(box::setValue);
        box.setOnAction(_ -> model.mappingProperty().set(model.mappingProperty().get().with(box.getValue())));
        model.mappingProperty().subscribe(now -> box.setDisable(now.has(Part.TYPE)));
        return new Field(words.say("import.one-type"), box);
    }

    private String columnName(int column) {
        var name = model.grid().lines().getFirst().cell(column);
        return name.isEmpty() ? words.say("import.column", arg("n", column + 1)) : name;
    }
}
