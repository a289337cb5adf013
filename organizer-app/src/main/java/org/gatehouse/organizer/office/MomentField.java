package org.gatehouse.organizer.office;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.words.Words;
import org.jspecify.annotations.Nullable;

import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Enters a [Moment]: a day (`<id>-day`) and a time (`<id>-time`) with one message for both.
public final class MomentField extends VBox {

    public MomentField(String id, String label, Moment moment, Faults faults, String field, Words words) {
        var day = new DatePicker();
        day.setId(id + "-day");
        day.setConverter(new DayConverter(words));
        day.setPromptText(words.say("moment.day"));
        day.valueProperty().bindBidirectional(moment.dayProperty());
        // what was typed counts without pressing Enter
        day.getEditor().focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                day.setValue(day.getConverter().fromString(day.getEditor().getText()));
            }
        });
        var time = new TextField();
        time.setId(id + "-time");
        time.setAccessibleText(label + ", " + words.say("moment.time"));
        time.setPromptText(words.say("moment.time"));
        time.textProperty().bindBidirectional(moment.timeProperty());
        time.getStyleClass().add("gh-time");
        time.textProperty().addListener((_, _, _) -> faults.message(field).set(""));
        var dayField = new Field(label, day).following(faults.message(field));
        var timeField = new Field(words.say("moment.time"), time);
        HBox.setHgrow(dayField, Priority.ALWAYS);
        var row = new HBox(dayField, timeField);
        row.getStyleClass().add("gh-moment");
        getChildren().add(row);
    }

    /// Days as the language writes them, read leniently.
    private static final class DayConverter extends StringConverter<@Nullable LocalDate> {
        private final DateTimeFormatter written;
        private final DateTimeFormatter brief;

        DayConverter(Words words) {
            written = format(FormatStyle.MEDIUM, words.locale());
            brief = format(FormatStyle.SHORT, words.locale());
        }

        private static DateTimeFormatter format(FormatStyle style, Locale locale) {
            var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE,
                    locale);
            return DateTimeFormatter.ofPattern(Words.withoutMarks(pattern), locale);
        }

        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? "" : written.format(date);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            for (var format : new DateTimeFormatter[]{DateTimeFormatter.ISO_LOCAL_DATE, written, brief}) {
                try {
                    return LocalDate.parse(text.strip(), format);
                } catch (DateTimeParseException tryTheNext) {
                    continue;
                }
            }
            return null;
        }
    }
}
