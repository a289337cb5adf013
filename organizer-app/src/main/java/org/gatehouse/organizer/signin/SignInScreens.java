package org.gatehouse.organizer.signin;

import java.util.function.Consumer;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;

/// Makes the screen of this package.
public final class SignInScreens {

    private SignInScreens() {}

    /// A sign-in screen that first goes on where the last run ended, if it can. `cloud` names the cloud for people.
    public static Screen signIn(Door door, Background background, Settings settings, Words words, String cloud,
            Consumer<Entry.In> entered) {
        var model = new SignInModel(door, background, settings, words, entered);
        model.resume();
        return new SignInView(model, words, cloud);
    }

    /// A sign-in screen for somebody who was just signed out.
    public static Screen signInAgain(Door door, Background background, Settings settings, Words words, String cloud,
            Consumer<Entry.In> entered) {
        return new SignInView(new SignInModel(door, background, settings, words, entered), words, cloud);
    }
}
