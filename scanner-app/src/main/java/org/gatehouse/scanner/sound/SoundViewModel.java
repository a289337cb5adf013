package org.gatehouse.scanner.sound;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.gatehouse.desk.platform.Settings;

/// How loud the gate is: set once, tried at once, remembered. Use on the UI thread.
public final class SoundViewModel {
    private static final String VOLUME = "sound.volume";
    private static final int USUAL = 80;
    private static final int LOUDEST = 100;

    private final Settings settings;
    private final Speaker speaker;
    private final ReadOnlyIntegerWrapper volume = new ReadOnlyIntegerWrapper();

    public SoundViewModel(Settings settings, Speaker speaker) {
        this.settings = settings;
        this.speaker = speaker;
        take((int) settings.number(VOLUME, USUAL));
    }

    private void take(int percent) {
        volume.set(Math.clamp(percent, 0, LOUDEST));
        speaker.setVolume(volume.get() / (double) LOUDEST);
    }

    /// In percent; 0 is silent.
    public ReadOnlyIntegerProperty volumeProperty() {
        return volume.getReadOnlyProperty();
    }

    /// Takes on a volume and remembers it.
    public void setVolume(int percent) {
        take(percent);
        settings.put(VOLUME, String.valueOf(volume.get()));
    }

    /// Plays a chime as loud as the next guest's will be.
    public void attempt(Chime chime) {
        speaker.play(chime);
    }
}
