package org.gatehouse.scanner.pairing;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.kordamp.ikonli.feather.Feather;

/// Where else to stand: the gates of this event, the other events of this machine, or one more.
public final class PlacesSheet extends Sheet {
    private final Words words;
    private final OtherEvents events;
    private final VBox others = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param enrol goes to enrol for one more event
    public PlacesSheet(Words words, PlaceViewModel places, OtherEvents events, Runnable enrol) {
        super("places-sheet", words.say("places.title"));
        this.words = words;
        this.events = events;
        PlaceButtons buttons = new PlaceButtons(places);
        others.getStyleClass().add("gate-places");
        VBox all = new VBox(buttons, others,
                choice("enrol-another", Feather.PLUS, words.say("places.enrol"), enrol));
        all.getStyleClass().add("gate-sheet-rows");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        add(scroll);
        subscriptions.onChange(places.offers(), buttons::draw);
        subscriptions.onChange(events.offers(), this::draw);
        onClosed(subscriptions::release);
        places.read();
        events.read();
    }

    private void draw() {
        others.getChildren().clear();
        if (events.offers().isEmpty())
            return;
        Label title = new Label(words.say("places.events"));
        title.getStyleClass().add("gh-strong");
        others.getChildren().add(title);
        List<OtherEvents.Offer> offers = events.offers();
        for (int i = 0; i < offers.size(); i++)
            others.getChildren().add(button("event-" + i, offers.get(i)));
    }

    private Button button(String id, OtherEvents.Offer offer) {
        Button button = PlaceButtons.offer(id, Feather.CALENDAR, words.shown(offer.event().name()), waiting(offer));
        button.setOnAction(_ -> events.choose(offer.event()));
        return button;
    }

    private String waiting(OtherEvents.Offer offer) {
        if (offer.waiting().isEmpty())
            return words.say("places.cannot-tell");
        int records = offer.waiting().getAsInt();
        return records == 0 ? words.say("places.sent") : words.say("places.waiting", arg("count", records));
    }
}
