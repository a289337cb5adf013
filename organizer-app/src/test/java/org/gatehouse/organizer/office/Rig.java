package org.gatehouse.organizer.office;

import java.nio.file.Path;
import java.util.Locale;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Notices;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.app.Console;

/// What view models need, without a window: everything happens at once.
public final class Rig {
    public final Words words = Words.beside(Console.class, Locale.UK);
    public final Notices notices = new Notices(words);
    public final Connection connection = new Connection();
    public final Background background = Background.immediate();
    public final Calls calls = new Calls(background, connection, notices, words);

    /// What is remembered in a folder.
    public Habits habits(Path home) {
        return new Habits(Settings.open(home.resolve("settings.properties")), background);
    }
}
