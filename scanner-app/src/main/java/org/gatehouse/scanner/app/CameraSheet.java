package org.gatehouse.scanner.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraName;
import org.gatehouse.scanner.sheet.Sheet;
import org.kordamp.ikonli.feather.Feather;

/// The cameras there are; none chosen means the first.
final class CameraSheet extends Sheet {
    CameraSheet(Words words, ObservableList<CameraName> cameras, Consumer<Optional<CameraName>> choose) {
        super("camera-sheet", words.say("camera.choose"));
        if (cameras.isEmpty())
            add(new Label(words.say("camera.choose.none")));
        for (CameraName name : cameras)
            add(choice("camera-" + cameras.indexOf(name), Feather.CAMERA, words.shown(name.text()),
                    () -> choose.accept(Optional.of(name))));
        add(choice("camera-first", Feather.CAMERA, words.say("camera.choose.first"),
                () -> choose.accept(Optional.empty())));
    }
}
