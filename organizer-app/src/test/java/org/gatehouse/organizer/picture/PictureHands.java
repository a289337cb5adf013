package org.gatehouse.organizer.picture;

import java.nio.file.Path;

/// What a person does with the picture of a form.
public final class PictureHands {
    private final PictureModel model;

    private PictureHands(PictureModel model) {
        this.model = model;
    }

    public static PictureHands of(PictureModel model) {
        return new PictureHands(model);
    }

    public PictureHands choose(Path file) {
        model.choose(file);
        return this;
    }

    public PictureHands describe(String words) {
        model.alternativeProperty().set(words);
        return this;
    }

    public void remove() {
        model.remove();
    }
}
