package org.gatehouse.scanner.sound;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.kordamp.ikonli.feather.Feather;

/// How loud, tried as soon as it is chosen; and what each sound means. The arrow keys move the slider.
public final class SoundSheet extends Sheet {
    private static final double STEP = 10;

    private final Label level = new Label();
    private final Words words;

    public SoundSheet(Words words, SoundViewModel sound) {
        super("sound-sheet", words.say("sound.title"));
        this.words = words;
        Label text = new Label(words.say("sound.text"));
        text.getStyleClass().add("gh-muted");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        level.setId("sound-level");
        level.getStyleClass().add("gh-strong");
        Slider slider = slider(sound);
        say(sound.volumeProperty().get());
        VBox chimes = new VBox(chime(sound, Chime.PASS, Tone.ADMIT.icon(), "sound.pass"),
                chime(sound, Chime.LOOK, Tone.ATTENTION.icon(), "sound.look"),
                chime(sound, Chime.REFUSE, Tone.REFUSE.icon(), "sound.refuse"),
                chime(sound, Chime.UNJUDGED, Tone.UNJUDGED.icon(), "sound.unjudged"));
        chimes.getStyleClass().add("gate-sheet-choices");
        add(text, new VBox(level, slider), chimes);
        focusFirst(slider);
    }

    private Slider slider(SoundViewModel sound) {
        Slider slider = new Slider(0, 100, sound.volumeProperty().get());
        slider.setId("sound-volume");
        slider.setBlockIncrement(STEP);
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(words.say("sound.volume"));
        slider.valueProperty().addListener((_, _, now) -> {
            int percent = (int) (Math.round(now.doubleValue() / STEP) * STEP);
            if (percent != sound.volumeProperty().get()) {
                sound.setVolume(percent);
                sound.attempt(Chime.PASS);
                say(percent);
            }
        });
        return slider;
    }

    private void say(int percent) {
        level.setText(percent == 0
                ? words.say("sound.silent")
                : words.say("sound.level", arg("percent", words.percent(percent / 100.0))));
        level.setGraphic(Icons.of(percent == 0 ? Feather.VOLUME_X : Feather.VOLUME_2));
    }

    private Button chime(SoundViewModel sound, Chime chime, Feather icon, String key) {
        return choice("sound-" + chime.name().toLowerCase(Locale.ROOT), icon, words.say(key),
                () -> sound.attempt(chime));
    }
}
