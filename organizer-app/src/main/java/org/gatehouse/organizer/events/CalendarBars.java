package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.wire.EventReply;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Events as bars over their days. The keyboard comes to them through their day. Ids: `calendar-event-<event>-<week>`,
/// `calendar-more-<day>`.
final class CalendarBars {
    private final CalendarWords words;
    private final Consumer<EventReply> open;

    CalendarBars(CalendarWords words, Consumer<EventReply> open) {
        this.words = words;
        this.open = open;
    }

    /// @param wide whether there is room for the time
    Node bar(MonthWeek week, MonthWeek.Bar bar, boolean wide) {
        var reply = bar.event();
        var status = reply.event().status();
        // the bare name: where it is cut, marks of direction would lose their ends
        var button = Buttons.plain("calendar-event-" + reply.event().id().value() + "-" + week.first(),
                reply.event().details().name());
        button.setGraphic(graphic(reply, wide));
        button.getStyleClass().addAll("gh-calendar-bar", StatusBadge.tone(status).styleClass());
        if (week.beginsBefore(bar)) {
            button.getStyleClass().add("from-before");
        }
        if (week.goesOn(bar)) {
            button.getStyleClass().add("goes-on");
        }
        button.setTooltip(new Tooltip(words.tip(reply)));
        return quiet(button, words.aloud(reply), () -> open.accept(reply));
    }

    private Node graphic(EventReply reply, boolean wide) {
        var graphic = new HBox(Icons.of(StatusBadge.icon(reply.event().status())));
        graphic.getStyleClass().add("gh-calendar-mark");
        if (wide) {
            words.start(reply).map(Pages::label).ifPresent(graphic.getChildren()::add);
        }
        return graphic;
    }

    Node more(LocalDate day, int hidden, Consumer<LocalDate> openDay) {
        var button = Buttons.plain("calendar-more-" + day, words.plain().say("calendar.more", arg("n", hidden)));
        button.getStyleClass().add("gh-calendar-more");
        return quiet(button, words.more(day, hidden), () -> openDay.accept(day));
    }

    private static Button quiet(Button button, String aloud, Runnable action) {
        button.setFocusTraversable(false);
        button.setTextOverrun(OverrunStyle.ELLIPSIS);
        button.setMinSize(0, 0);
        button.setAccessibleText(aloud);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
