package org.gatehouse.desk.screen;

import org.gatehouse.desk.words.Words;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Draws [Notices] over the window's lower end corner. Good news leaves after six seconds, the rest when dismissed.
/// While a sheet is open, the newest alone is shown; the others are there again when it is closed.
public final class NoticeStack extends VBox {
    private static final Duration STAY = Duration.seconds(6);
    private final Notices notices;
    private Words words;
    private boolean brief;

    public NoticeStack(Notices notices, Words words) {
        this.notices = notices;
        this.words = words;
        setId("notices");
        getStyleClass().add("gh-notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        notices.showing().addListener((ListChangeListener<Notice>) this::follow);
        notices.showing().forEach(this::add);
    }

    void speak(Words now) {
        words = now;
        getChildren().clear();
        notices.showing().forEach(this::add);
        uncover();
    }

    /// Shows the newest alone, or all.
    void beBrief(boolean now) {
        brief = now;
        uncover();
    }

    /// How far up from the window's lower end it reaches, in pixels.
    double taken() {
        return getChildren().isEmpty() ? 0 : getHeight();
    }

    private void uncover() {
        for (var card : getChildren()) {
            boolean shown = !brief || card == getChildren().getLast();
            card.setVisible(shown);
            card.setManaged(shown);
        }
    }

    private void follow(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            change.getRemoved().forEach(notice -> getChildren().removeIf(node -> notice.equals(node.getUserData())));
            change.getAddedSubList().forEach(this::add);
        }
        uncover();
    }

    private void add(Notice notice) {
        var card = new NoticeCard(notice, words, () -> notices.dismiss(notice));
        card.setUserData(notice);
        getChildren().add(card);
        if (notice.passes()) {
            var stay = new PauseTransition(STAY);
            stay.setOnFinished(_ -> notices.dismiss(notice));
            stay.play();
        }
    }
}
