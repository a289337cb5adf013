package org.gatehouse.organizer.signin;

import java.util.Optional;
import java.util.function.Consumer;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;

/// Makes the screen of this package. One sign-in goes on when its screen is drawn anew in another language.
public final class SignInScreens {
    private final Door door;
    private final Background background;
    private final Settings settings;
    private final String cloud;
    private final Runnable chooseLanguage;
    private final Consumer<Entry.In> entered;
    private Optional<SignInModel> begun = Optional.empty();

    /// @param cloud names the cloud for people
    public SignInScreens(Door door, Background background, Settings settings, String cloud, Runnable chooseLanguage,
            Consumer<Entry.In> entered) {
        this.door = door;
        this.background = background;
        this.settings = settings;
        this.cloud = cloud;
        this.chooseLanguage = chooseLanguage;
        this.entered = entered;
    }

    public Screen screen(Words words) {
        var model = begun.orElseGet(() -> new SignInModel(door, background, settings, words, entered));
        model.speak(words);
        begun = Optional.of(model);
        return new SignInView(model, words, cloud, chooseLanguage);
    }

    /// Goes on where the last run ended, if it can.
    public void resume() {
        begun.ifPresent(SignInModel::resume);
    }
}
