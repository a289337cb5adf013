package org.gatehouse.scanner.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.camera.CameraListener;
import org.gatehouse.scanner.camera.CameraLoop;
import org.gatehouse.scanner.camera.CameraName;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.camera.Pictures;
import org.gatehouse.scanner.decode.ReadingLoop;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.preview.LivePicture;

/// The gate's eye: a camera, the picture on the screen and the reader, each at its own pace, and whoever is to be told
/// what is seen. Its properties belong to the UI thread.
final class Sight implements CameraListener, AutoCloseable {
    private static final String SETTING = "camera";

    private final Background background;
    private final Settings settings;
    private final LivePicture picture;
    private final CameraLoop camera;
    private final ReadingLoop reading;
    private final Consumer<Boolean> refresh;
    private final Consumer<CameraState> showState;
    private final ReadOnlyObjectWrapper<CameraState> state = new ReadOnlyObjectWrapper<>(new CameraState.Off());
    private final ObservableList<CameraName> cameras = FXCollections.observableArrayList();
    private boolean isOn;
    private volatile Consumer<Sighting> watcher = _ -> {};

    Sight(GateParts parts, Background background) {
        this.background = background;
        settings = parts.settings();
        Pictures pictures = new Pictures();
        picture = new LivePicture(pictures.coloured());
        refresh = background.latest(_ -> picture.refresh());
        showState = background.latest(state::set);
        reading = new ReadingLoop(pictures.grey(), sighting -> watcher.accept(sighting), parts.nanos());
        camera = new CameraLoop(parts.cameras(), parts.patience(), pictures, this, parts.nanos());
        camera.choose(settings.get(SETTING).map(CameraName::new));
    }

    /// Switches the camera on and tells `who` what it sees, on the reading thread, and nobody else. What was in view when
    /// it went off is new to them; what is in view of a camera that is on already was dealt with.
    void on(Consumer<Sighting> who) {
        if (!isOn)
            reading.beginAnew();
        isOn = true;
        watcher = who;
        camera.start();
    }

    /// Tells of this code once more if it is still in view. From any thread.
    void again(String code) {
        reading.again(code);
    }

    /// Makes the reader ready for the first guest.
    void warm() {
        reading.warm();
    }

    /// Waits until it is. Blocks.
    void awaitWarm() throws InterruptedException {
        reading.awaitWarm();
    }

    /// Switches the camera and its light off.
    void off() {
        isOn = false;
        watcher = _ -> {};
        camera.stop();
    }

    /// Uses this camera from now on and remembers it; none means the first there is.
    void choose(Optional<CameraName> name) {
        name.ifPresentOrElse(chosen -> settings.put(SETTING, chosen.text()), () -> settings.remove(SETTING));
        camera.choose(name);
    }

    LivePicture picture() {
        return picture;
    }

    ReadOnlyObjectProperty<CameraState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObservableList<CameraName> cameras() {
        return cameras;
    }

    @Override
    public void cameraIs(CameraState now) {
        showState.accept(now);
    }

    @Override
    public void camerasAre(List<CameraName> now) {
        background.ui().run(() -> cameras.setAll(now));
    }

    @Override
    public void pictureCame() {
        refresh.accept(true);
    }

    @Override
    public void close() {
        off();
        reading.close();
        camera.close();
    }
}
