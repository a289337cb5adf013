package org.gatehouse.organizer.app;

import java.util.List;
import java.util.Objects;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Frame;
import org.gatehouse.desk.screen.Navigator;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Notices;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.screen.WindowPlacement;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Connection;
import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.organizer.office.Habits;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.signin.Entry;
import org.gatehouse.organizer.signin.SignInScreens;

import javafx.scene.Scene;
import javafx.stage.Stage;

/// The console's window: sign-in first, then the shell with its screens. Lives on the UI thread.
public final class Console {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private final Setup setup;
    private final Words words;
    private final Settings settings;
    private final Notices notices;
    private final Background background;
    private final Navigator navigator = new Navigator();
    private final Frame frame;
    private final Theming theming;
    private final WindowPlacement placement;
    private final Scene scene;
    private Runnable leave = () -> {};

    /// Builds the window's content; nothing is shown or asked of the cloud before [#show(Stage)].
    public Console(Setup setup) {
        this.setup = setup;
        this.words = Words.beside(Console.class, setup.locale());
        this.settings = Settings.open(setup.home().file("settings.properties"));
        this.notices = new Notices(words);
        this.background = new Background(setup.workers(), setup.ui(), notices);
        this.frame = new Frame(navigator.place(), notices, words);
        this.theming = new Theming(settings, List.of(sheet()));
        this.placement = new WindowPlacement(settings, "console");
        this.scene = new Scene(frame, WIDTH, HEIGHT);
    }

    /// Shows the window on a stage, in the place it had.
    public void show(Stage stage) {
        theming.dress(scene);
        ConsoleKeys.APPEARANCE.install(scene, theming::chooseNext);
        ConsoleKeys.CLOSE.install(scene, stage::close);
        stage.setTitle(words.say("app.title"));
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(640);
        placement.restore(stage, WIDTH, HEIGHT);
        stage.setOnHiding(_ -> close(stage));
        navigator.show(SignInScreens.signIn(setup.door(), background, settings, words, setup.cloud(), this::enter));
        stage.show();
    }

    /// Tells of something nobody expected, from any thread.
    public void unforeseen(Throwable failure) {
        setup.ui().run(() -> notices.unforeseen("the console", failure));
    }

    public Theming theming() {
        return theming;
    }

    private void enter(Entry.In in) {
        leave = in.leave();
        var calls = new Calls(background, new Connection(), notices, words);
        calls.whenSignedOut(this::signedOut);
        var drafts = new Drafts(Settings.open(setup.home().file("drafts.properties")), background);
        var tools = new Tools(words, calls, setup.clock(), frame.overlay(), drafts,
                new Habits(settings, background), setup.documents());
        var shell = new Shell(in, tools, theming, this::signOut);
        shell.install(scene);
        navigator.show(shell);
    }

    private void signOut() {
        var going = leave;
        leave = () -> {};
        background.work("sign out", () -> {
            going.run();
            return going;
        }).start();
        askAgain();
    }

    private void signedOut() {
        leave = () -> {};
        askAgain();
        notices.show(Notice.of(Tone.ATTENTION, words.say("signed-out"), words.say("signed-out.next")));
    }

    private void askAgain() {
        frame.overlay().closeAll();
        Screen again = SignInScreens.signInAgain(setup.door(), background, settings, words, setup.cloud(), this::enter);
        navigator.show(again);
    }

    private void close(Stage stage) {
        placement.save(stage);
        navigator.close();
        theming.close();
    }

    private static String sheet() {
        return Objects.requireNonNull(Console.class.getResource("console.css"), "console.css").toExternalForm();
    }
}
