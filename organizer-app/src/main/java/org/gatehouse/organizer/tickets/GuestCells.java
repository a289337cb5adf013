package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The columns of the list and how each writes a row. Cells keep their nodes, so that neither scrolling nor searching makes any.
final class GuestCells {
    private final RegistrationsModel model;
    private final Words words;
    private final Formats formats;
    /// Those in use; a table forgets cells without a word.
    private final Set<StillCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    GuestCells(RegistrationsModel model, Words words, Formats formats) {
        this.model = model;
        this.words = words;
        this.formats = formats;
    }

    TableColumn<Line, Line> column(Ask.By by) {
        var column = new TableColumn<Line, Line>(words.of(by));
        column.setId("column-" + by.name().toLowerCase(java.util.Locale.ROOT));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setReorderable(false);
        column.setPrefWidth(width(by));
        column.setMinWidth(leastWidth(by));
        column.setCellFactory(_ -> {
            var cell = cell(by);
            cells.add(cell);
            return cell;
        });
        return column;
    }

    /// Writes whoever stands in each line now.
    void draw() {
        cells.forEach(StillCell::draw);
    }

    private StillCell cell(Ask.By by) {
        return switch (by) {
            case ATTENDEE -> new TwoLines("gh-strong", this::attendee);
            case WHEN -> new TwoLines("gh-small", this::when);
            case MAILED -> new TwoLines("gh-small", this::mailed);
            case AMOUNT -> new TwoLines("gh-plain", this::amount);
            case ARRIVED -> new TwoLines("gh-plain", this::arrived);
            case TICKETS -> new OneText("gh-small", model::ticketsOf);
            case EMAIL -> new OneText("gh-plain", row -> shown(row.registration().attendee().email()));
            case CHANNEL -> new OneText("gh-plain", row -> words.of(row.registration().channel()));
            case NUMBER -> new OneText("gh-mono", GuestCells::number);
            case STATUS -> new Status();
        };
    }

    private static double width(Ask.By by) {
        return switch (by) {
            case ATTENDEE, EMAIL -> 220;
            case TICKETS -> 180;
            case CHANNEL, STATUS -> 128;
            case AMOUNT, NUMBER, WHEN, MAILED -> 112;
            case ARRIVED -> 86;
        };
    }

    /// What must stay readable on a small window.
    private static double leastWidth(Ask.By by) {
        return switch (by) {
            case TICKETS -> 142;
            case ATTENDEE, EMAIL -> 130;
            case STATUS -> 124;
            case WHEN, NUMBER, MAILED -> 100;
            case AMOUNT, CHANNEL -> 99;
            case ARRIVED -> 80;
        };
    }

    private void attendee(GuestRow row, Label above, Label below) {
        write(above, row.registration().attendee().name());
        write(below, shown(row.registration().attendee().email()));
    }

    /// Writes what may be cut; whole when pointed at.
    private static void write(Label label, String text) {
        label.setText(text);
        if (label.getTooltip() == null) {
            label.setTooltip(new Tooltip());
        }
        label.getTooltip().setText(text);
    }

    private void when(GuestRow row, Label above, Label below) {
        above.setText(formats.date(row.registration().createdAt(), model.event().zone()));
        below.setText(formats.time(row.registration().createdAt(), model.event().zone()));
    }

    private void mailed(GuestRow row, Label above, Label below) {
        var mailed = row.registration().mailed();
        above.setText(mailed == null ? "" : formats.date(mailed.at(), model.event().zone()));
        below.setText(mailed == null ? "" : formats.time(mailed.at(), model.event().zone()));
    }

    private void amount(GuestRow row, Label above, Label below) {
        above.setText(formats.money(row.registration().amount()));
        below.setText(words.of(row.registration().payment()));
    }

    private void arrived(GuestRow row, Label above, Label below) {
        long tickets = row.tickets();
        above.setText(row.came() == 0
                ? words.say("registrations.nobody-came")
                : words.say("registrations.came", arg("n", row.came()), arg("of", tickets)));
        below.setText(
                row.guest().arrivals().stream().map(arrival -> arrival.at()).min(java.util.Comparator.naturalOrder())
                        .map(first -> formats.time(first, model.event().zone())).orElse(""));
    }

    private static String number(GuestRow row) {
        var id = row.id().value();
        return id.substring(Math.max(0, id.length() - 8)).toUpperCase(java.util.Locale.ROOT);
    }

    private static String shown(@Nullable String email) {
        return email == null ? "" : email;
    }

    static Tone tone(RegistrationStatus status) {
        return switch (status) {
            case PENDING -> Tone.ATTENTION;
            case CONFIRMED -> Tone.ADMIT;
            case CANCELLED, REFUNDED -> Tone.REFUSE;
        };
    }

    /// A text, in two lines where one is too short.
    private final class OneText extends StillCell {
        private final Label label;
        private final Function<GuestRow, String> text;

        OneText(String style, Function<GuestRow, String> text) {
            super(model);
            this.text = text;
            this.label = Pages.label("", style, "gh-two-lines");
            label.setWrapText(true);
            keep(label);
        }

        @Override
        void write(GuestRow row) {
            GuestCells.write(label, text.apply(row));
        }
    }

    /// What has become of it, as a badge; made anew only where the next row's is another.
    private final class Status extends StillCell {
        private final StackPane place = new StackPane();
        private String shown = "";

        Status() {
            super(model);
            place.setAlignment(Pos.CENTER_LEFT);
            keep(place);
        }

        @Override
        void write(GuestRow row) {
            var status = row.registration().status();
            boolean blocked = status == RegistrationStatus.CONFIRMED && row.has(TicketStatus.BLOCKED);
            var text = blocked ? words.of(TicketStatus.BLOCKED) : words.of(status);
            if (!text.equals(shown)) {
                shown = text;
                place.getChildren().setAll(Badge.of(blocked ? Tone.REFUSE : tone(status), text));
            }
        }
    }

    /// Writes a row into two lines, the second smaller.
    private interface Lines {
        void write(GuestRow row, Label above, Label below);
    }

    private final class TwoLines extends StillCell {
        private final Label above;
        private final Label below = Pages.label("", "gh-faint", "gh-small");
        private final Lines lines;

        TwoLines(String style, Lines lines) {
            super(model);
            this.lines = lines;
            this.above = Pages.label("", style);
            var both = new VBox(above, below);
            both.getStyleClass().add("gh-cell");
            keep(both);
        }

        @Override
        void write(GuestRow row) {
            lines.write(row, above, below);
            below.setManaged(!below.getText().isEmpty());
        }
    }
}
