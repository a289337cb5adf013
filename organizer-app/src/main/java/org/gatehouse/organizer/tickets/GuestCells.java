package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.function.BiConsumer;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;

/// The columns of the list and how each writes a row. Cells keep their nodes, so that scrolling makes none.
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
            case TICKETS -> new Plain((cell, row) -> cell.setText(model.ticketsOf(row)));
            case EMAIL -> new Plain((cell, row) -> cell.setText(row.registration().attendee().email()));
            case CHANNEL -> new Plain((cell, row) -> cell.setText(words.of(row.registration().channel())));
            case NUMBER -> new Plain(GuestCells::number);
            case STATUS -> new Plain(this::status);
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
            case ATTENDEE, EMAIL -> 130;
            case STATUS -> 124;
            case WHEN, NUMBER -> 106;
            case AMOUNT, TICKETS, CHANNEL -> 96;
            case ARRIVED -> 80;
        };
    }

    private void attendee(GuestRow row, Label above, Label below) {
        var email = row.registration().attendee().email();
        above.setText(row.registration().attendee().name());
        below.setText(email == null ? "" : email);
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

    private static void number(TableCell<GuestRow, GuestRow> cell, GuestRow row) {
        var id = row.id().value();
        cell.setText(id.substring(Math.max(0, id.length() - 8)).toUpperCase(java.util.Locale.ROOT));
        cell.getStyleClass().add("gh-mono");
    }

    private void status(TableCell<GuestRow, GuestRow> cell, GuestRow row) {
        var status = row.registration().status();
        boolean blocked = status == RegistrationStatus.CONFIRMED && row.has(TicketStatus.BLOCKED);
        cell.setGraphic(blocked
                ? Badge.of(Tone.REFUSE, words.of(TicketStatus.BLOCKED))
                : Badge.of(tone(status), words.of(status)));
    }

    static Tone tone(RegistrationStatus status) {
        return switch (status) {
            case PENDING -> Tone.ATTENTION;
            case CONFIRMED -> Tone.ADMIT;
            case CANCELLED, REFUNDED -> Tone.REFUSE;
        };
    }

    /// Writes a row into a cell.
    private static final class Plain extends TableCell<GuestRow, GuestRow> {
        private final BiConsumer<TableCell<GuestRow, GuestRow>, GuestRow> writing;

        Plain(BiConsumer<TableCell<GuestRow, GuestRow>, GuestRow> writing) {
            this.writing = writing;
        }

        @Override
        protected void updateItem(@Nullable GuestRow row, boolean empty) {
            boolean same = row != null && row == getItem() && !empty;
            super.updateItem(row, empty);
            if (same) {
                return;
            }
            setText(null);
            setGraphic(null);
            if (!empty && row != null) {
                writing.accept(this, row);
            }
        }
    }

    /// Writes a row into two lines, the second smaller.
    private interface Lines {
        void write(GuestRow row, Label above, Label below);
    }

    private static final class TwoLines extends TableCell<GuestRow, GuestRow> {
        private final Label above;
        private final Label below = Pages.label("", "gh-faint", "gh-small");
        private final VBox both;
        private final Lines lines;

        TwoLines(String style, Lines lines) {
            this.lines = lines;
            this.above = Pages.label("", style);
            this.both = new VBox(above, below);
            both.getStyleClass().add("gh-cell");
        }

        @Override
        protected void updateItem(@Nullable GuestRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : both);
            if (!empty && row != null) {
                lines.write(row, above, below);
                below.setManaged(!below.getText().isEmpty());
                below.setVisible(!below.getText().isEmpty());
            }
        }
    }
}
