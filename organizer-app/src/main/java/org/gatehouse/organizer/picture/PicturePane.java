package org.gatehouse.organizer.picture;

import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.event.EventPicture;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The part of the event's form that has its picture; a file may be dropped on it.
///
/// Ids: `event-picture`, `event-picture-choose`, `event-picture-remove`, `event-picture-alternative`, `event-picture-fault`.
public final class PicturePane extends HBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg");
    private static final double WIDTH = 256;
    private static final double HEIGHT = 144;

    private final PictureModel model;
    private final Words words;
    private final Documents documents;
    private final PictureTile tile;
    private final Button choose;
    private final Button remove;
    private final VBox beside = new VBox();
    // there only where there is a picture: what is hidden has no width, and JavaFX fails on an Arabic text without any
    private final Field alternative;

    public PicturePane(PictureModel model, Words words, Documents documents) {
        this.model = model;
        this.words = words;
        this.documents = documents;
        tile = model.pictures().tile(WIDTH, HEIGHT);
        tile.setId("event-picture");
        tile.getStyleClass().add("gh-picture-place");
        choose = Buttons.with(Feather.IMAGE, Buttons.plain("event-picture-choose", ""));
        choose.setOnAction(_ -> choose());
        choose.disableProperty().bind(model.busy());
        remove = Buttons.with(Feather.TRASH_2, Buttons.quiet("event-picture-remove", words.say("remove")));
        remove.setAccessibleText(words.say("picture.remove"));
        remove.setOnAction(_ -> remove());
        alternative = alternative();
        beside.getChildren().setAll(Pages.wrapping(words.say("picture.help"), "gh-muted"),
                new HBox(8, choose, remove), fault());
        beside.getStyleClass().add("gh-picture-beside");
        HBox.setHgrow(beside, Priority.ALWAYS);
        getChildren().setAll(tile, beside);
        getStyleClass().add("gh-picture-pane");
        takeDropped();
        model.pictureProperty().subscribe(this::draw);
    }

    private void draw(Optional<EventPicture> picture) {
        choose.setText(words.say(picture.isPresent() ? "picture.replace" : "picture.choose"));
        remove.setVisible(picture.isPresent());
        beside.getChildren().remove(alternative);
        if (picture.isPresent()) {
            beside.getChildren().add(alternative);
        }
        picture.ifPresentOrElse(now -> tile.show(now, model.file(now)), tile::showNone);
    }

    private Field alternative() {
        var text = new TextField();
        text.setId("event-picture-alternative");
        text.textProperty().bindBidirectional(model.alternativeProperty());
        tile.accessibleTextProperty().bind(Bindings.when(model.alternativeProperty().isNotEmpty())
                .then(model.alternativeProperty()).otherwise(words.say("picture.title")));
        return new Field(words.say("picture.alternative"), text).following(model.alternativeFault())
                .help(words.say("picture.alternative.help"));
    }

    private Label fault() {
        var fault = Pages.wrapping("", "gh-group-error");
        fault.setId("event-picture-fault");
        fault.textProperty().bind(model.fault());
        fault.visibleProperty().bind(model.fault().isNotEmpty());
        fault.managedProperty().bind(model.fault().isNotEmpty());
        return fault;
    }

    private void choose() {
        documents.whichToOpen(words.say("picture.title"), words.say("picture.kind"), ENDINGS)
                .ifPresent(model::choose);
    }

    private void remove() {
        choose.requestFocus();
        model.remove();
    }

    private void takeDropped() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && !model.busy().get()) {
                event.acceptTransferModes(TransferMode.COPY);
                tile.pseudoClassStateChanged(OVER, true);
            }
        });
        setOnDragExited(_ -> tile.pseudoClassStateChanged(OVER, false));
        setOnDragDropped(this::take);
    }

    private void take(DragEvent event) {
        var files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.choose(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
    }
}
