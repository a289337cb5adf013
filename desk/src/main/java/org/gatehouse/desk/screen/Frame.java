package org.gatehouse.desk.screen;

import org.gatehouse.desk.words.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The root of a window: its content, and over it the sheet for questions and the notices, which never cover a sheet.
/// Starts on the side the language starts on.
public final class Frame extends StackPane {
    private final Overlay overlay = new Overlay();
    private final NoticeStack stack;

    public Frame(Node content, Notices notices, Words words) {
        getStyleClass().add("gh-window");
        stack = new NoticeStack(notices, words);
        setNodeOrientation(words.orientation());
        setAlignment(stack, Pos.BOTTOM_RIGHT);
        getChildren().addAll(content, overlay, stack);
        stack.heightProperty().subscribe(_ -> overlay.keepClear(stack.taken()));
        overlay.visibleProperty().subscribe(stack::beBrief);
    }

    /// Goes on in another language.
    public void speak(Words words) {
        setNodeOrientation(words.orientation());
        stack.speak(words);
    }

    public Overlay overlay() {
        return overlay;
    }
}
