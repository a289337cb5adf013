package org.gatehouse.organizer.events;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.wire.EventReply;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All events of a day. Ids: `day-sheet`, `day-event-<event>`, `day-close`.
final class DaySheet extends VBox {

    private DaySheet(String day) {
        super(Pages.wrapping(day, "gh-sheet-title"));
        setId("day-sheet");
        getStyleClass().addAll("gh-question", "gh-day-sheet");
    }

    static void show(Overlay overlay, LocalDate day, List<EventReply> events, CalendarWords words, Formats formats,
            Consumer<EventReply> open) {
        var sheet = new DaySheet(words.day(day));
        for (var event : events) {
            var row = row(event, words, formats);
            row.setOnAction(_ -> {
                overlay.close();
                open.accept(event);
            });
            sheet.getChildren().add(row);
        }
        var close = Buttons.plain("day-close", words.plain().say("close"));
        close.setOnAction(_ -> overlay.close());
        var buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("gh-sheet-buttons");
        sheet.getChildren().add(buttons);
        overlay.show(sheet, () -> {});
        sheet.getChildren().get(1).requestFocus();
    }

    private static Button row(EventReply reply, CalendarWords words, Formats formats) {
        var details = reply.event().details();
        var text = new VBox(Pages.label(words.plain().shown(details.name()), "gh-strong"),
                Pages.label(words.plain().list(List.of(formats.hours(details), details.venue()), " · "), "gh-muted",
                        "gh-small"));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(text, StatusBadge.of(reply.event().status(), words.plain()));
        line.getStyleClass().add("gh-row-wide");
        var row = Buttons.quiet("day-event-" + reply.event().id().value(), "");
        row.setGraphic(line);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setAccessibleText(words.aloud(reply));
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(24));
        return row;
    }
}
