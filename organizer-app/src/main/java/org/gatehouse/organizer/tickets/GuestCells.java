package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

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
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The columns of the list and how each writes a row. Cells keep their nodes, so that neither scrolling nor searching makes any.
final class GuestCells {
    private final RegistrationsModel model;
    private final Words words;
    private final Formats formats;

    GuestCells(RegistrationsModel model, Words words, Formats formats) {
        this.model = model;
        this.words = words;
        this.formats = formats;
    }

    TableColumn<GuestRow, GuestRow> column(Ask.By by) {
        var column = new TableColumn<GuestRow, GuestRow>(words.of(by));
        column.setId("column-" + by.name().toLowerCase(java.util.Locale.ROOT));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setReorderable(false);
        column.setPrefWidth(width(by));
        column.setMinWidth(leastWidth(by));
        column.setCellFactory(_ -> switch (by) {
            case ATTENDEE -> new TwoLines("gh-strong", this::attendee);
            case WHEN -> new TwoLines("gh-small", this::when);
            case AMOUNT -> new TwoLines("gh-plain", this::amount);
            case ARRIVED -> new TwoLines("gh-plain", this::arrived);
            case TICKETS -> new OneText("gh-small", model::ticketsOf);
            case EMAIL -> new OneText("gh-plain", row -> shown(row.registration().attendee().email()));
            case CHANNEL -> new OneText("gh-plain", row -> words.of(row.registration().channel()));
            case NUMBER -> new OneText("gh-mono", GuestCells::number);
            case STATUS -> new Status();
        });
        return column;
    }

    private static double width(Ask.By by) {
        return switch (by) {
            case ATTENDEE, EMAIL -> 220;
            case TICKETS -> 180;
            case CHANNEL, STATUS -> 128;
            case AMOUNT, NUMBER, WHEN -> 112;
            case ARRIVED -> 86;
        };
    }

    /// What must stay readable on a small window.
    private static double leastWidth(Ask.By by) {
        return switch (by) {
            case TICKETS -> 142;
            case ATTENDEE, EMAIL -> 130;
            case STATUS -> 124;
            case WHEN, NUMBER -> 106;
            case AMOUNT, CHANNEL -> 94;
            case ARRIVED -> 78;
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

    /// A cell that keeps its node, hidden while no row is in it. Each search takes all rows out of their cells and puts
    /// others in: a node that went with them would be dressed by the style sheets anew.
    private abstract static class Kept extends TableCell<GuestRow, GuestRow> {
        void keep(Node node) {
            setGraphic(node);
            node.setVisible(false);
        }

        @Override
        protected void updateItem(@Nullable GuestRow row, boolean empty) {
            super.updateItem(row, empty);
            getGraphic().setVisible(!empty && row != null);
            if (!empty && row != null) {
                write(row);
            }
        }

        abstract void write(GuestRow row);
    }

    /// A text, in two lines where one is too short.
    private static final class OneText extends Kept {
        private final Label label;
        private final Function<GuestRow, String> text;

        OneText(String style, Function<GuestRow, String> text) {
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
    private final class Status extends Kept {
        private final StackPane place = new StackPane();
        private String shown = "";

        Status() {
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

    private static final class TwoLines extends Kept {
        private final Label above;
        private final Label below = Pages.label("", "gh-faint", "gh-small");
        private final Lines lines;

        TwoLines(String style, Lines lines) {
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
