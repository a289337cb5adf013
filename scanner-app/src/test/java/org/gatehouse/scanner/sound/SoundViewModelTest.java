package org.gatehouse.scanner.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.desk.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundViewModelTest {
    @TempDir
    Path home;
    private final List<Double> volumes = new ArrayList<>();

    @Test
    void theVolumeIsSetOnceAndRememberedAndNeverBeyondWhatThereIs() {
        SoundViewModel sound = sound();
        assertThat(volumes).containsExactly(0.8);

        sound.setVolume(30);
        assertThat(sound().volumeProperty().get()).as("after another start").isEqualTo(30);
        sound.setVolume(130);

        assertThat(sound.volumeProperty().get()).isEqualTo(100);
        assertThat(volumes).containsExactly(0.8, 0.3, 0.3, 1.0);
    }

    private SoundViewModel sound() {
        return new SoundViewModel(Settings.open(home.resolve("settings")), new Speaker() {
            @Override
            public void play(Chime chime) {}

            @Override
            public void setVolume(double volume) {
                volumes.add(volume);
            }

            @Override
            public void close() {}
        });
    }
}
