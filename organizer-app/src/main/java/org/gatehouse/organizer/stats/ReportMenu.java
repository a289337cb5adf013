package org.gatehouse.organizer.stats;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.exports.Exports;
import org.gatehouse.organizer.exports.Format;
import org.gatehouse.organizer.office.Numbers;
import org.gatehouse.organizer.office.Tools;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;

/// The report of the night: pressed as a PDF, and behind the arrow as a table. Ids: `live-report` with `report-pdf`,
/// `report-xlsx`, `report-csv`.
final class ReportMenu {
    private final LiveModel model;
    private final Numbers numbers;
    private final Tools tools;
    private final Words words;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    ReportMenu(LiveModel model, Numbers numbers, Tools tools) {
        this.model = model;
        this.numbers = numbers;
        this.tools = tools;
        this.words = tools.words();
    }

    SplitMenuButton node() {
        var menu = new SplitMenuButton(item("report-pdf", words.say("report.pdf"), this::pdf),
                item("report-xlsx", words.of(Format.XLSX), () -> table(Format.XLSX)),
                item("report-csv", words.of(Format.CSV), () -> table(Format.CSV)));
        menu.setId("live-report");
        menu.setText(words.say("report"));
        menu.setGraphic(Icons.of(Feather.FILE_TEXT));
        menu.setAccessibleText(words.say("report.title"));
        menu.setOnAction(_ -> pdf());
        menu.disableProperty().bind(busy);
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void pdf() {
        var event = model.event();
        tools.documents().whereToSave(words.say("report.title"), Exports.fileName(words.say("report.name",
                arg("event", event.event().details().name()))) + ".pdf").ifPresent(target -> tools.calls()
                        .to("print the report", () -> numbers.report(event.id(), words.locale().getLanguage(), target))
                        .busy(busy)
                        .onDone(file -> tools.calls().notices()
                                .show(Notice.done(words.say("report.done", arg("file", file.getFileName())))
                                        .offering(words.say("report.open"), () -> tools.documents().open(file))))
                        .start());
    }

    private void table(Format format) {
        model.readingProperty().get().ifPresent(now -> new Exports(tools.calls(), tools.documents(), words)
                .save(model.event(), format, now.numbers()));
    }
}
