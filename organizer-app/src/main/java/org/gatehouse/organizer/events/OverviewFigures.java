package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Columns;
import org.gatehouse.organizer.office.Figure;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Meter;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.event.Money;

import javafx.scene.layout.VBox;

/// What an event has sold so far, in a row of figures.
final class OverviewFigures {

    private OverviewFigures() {}

    static Columns of(OpenEvent event, Tools tools) {
        var words = tools.words();
        return Pages.fields(sold(event, words), worth(event, words, tools.formats()),
                doors(event, words, tools.formats()));
    }

    private static VBox sold(OpenEvent event, Words words) {
        int sold = event.replyProperty().get().sold();
        int capacity = event.event().details().capacity();
        var note = sold > capacity
                ? words.say("overview.sold.over", arg("capacity", capacity), arg("over", sold - capacity))
                : words.say("overview.sold.note", arg("capacity", capacity), arg("left", capacity - sold));
        var figure = Figure.of("overview-sold", words.say("overview.sold"), words.number(sold), note);
        figure.getChildren().add(2, Meter.of(sold, capacity, note));
        return figure;
    }

    private static VBox worth(OpenEvent event, Words words, Formats formats) {
        var total = Money.zero(event.event().details().currency());
        for (var type : event.event().types()) {
            total = total.plus(type.details().price().times(event.sold(type.number())));
        }
        return Figure.of("overview-worth", words.say("overview.worth"), formats.money(total),
                words.say("overview.worth.note"));
    }

    private static VBox doors(OpenEvent event, Words words, Formats formats) {
        var details = event.event().details();
        var note = words.say("overview.doors.note", arg("day", formats.day(details.doors(), details.zone())),
                arg("start", formats.time(details.start(), details.zone())));
        return Figure.of("overview-doors", words.say("overview.doors"), formats.time(details.doors(), details.zone()),
                note);
    }
}
