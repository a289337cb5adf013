package org.gatehouse.desk.screen;

import java.util.Optional;

import org.gatehouse.desk.words.Words;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;

/// A notice that stays inside the page, above what it is about. Takes no room while there is none.
public final class Banner extends StackPane {
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final Words words;

    public Banner(String id, Words words) {
        this.words = words;
        setId(id);
        getStyleClass().add("gh-banner");
        setManaged(false);
        setVisible(false);
        notice.addListener((_, _, now) -> draw(now));
    }

    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    private void draw(Optional<Notice> now) {
        getChildren().clear();
        now.ifPresent(shown -> getChildren().add(new NoticeCard(shown, words, this::clear)));
        setManaged(now.isPresent());
        setVisible(now.isPresent());
    }

    private void clear() {
        if (!notice.isBound()) {
            notice.set(Optional.empty());
        }
    }
}
