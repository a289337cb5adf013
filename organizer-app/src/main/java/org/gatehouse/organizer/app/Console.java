package org.gatehouse.organizer.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

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
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.LanguageChoice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.account.AuthenticatorSheet;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Connection;
import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.organizer.office.Habits;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.office.Undos;
import org.gatehouse.organizer.signin.Entry;
import org.gatehouse.organizer.signin.SignInScreens;
import org.gatehouse.organizer.tickets.TicketScreens;

import javafx.scene.Scene;
import javafx.stage.Stage;

/// The console's window: sign-in first, then the shell with its screens. Lives on the UI thread.
public final class Console {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private final Setup setup;
    private final LanguageChoice languages;
    private final Settings settings;
    private final Notices notices;
    private final Background background;
    private final Navigator navigator = new Navigator();
    private final Frame frame;
    private final Theming theming;
    private final WindowPlacement placement;
    private final Scene scene;
    private Words words;
    private Function<Words, Screen> drawing = _ -> {
        throw new IllegalStateException("nothing is shown yet");
    };
    private Optional<Kept> kept = Optional.empty();
    private Runnable leave = () -> {};

    /// Builds the window's content; nothing is shown or asked of the cloud before [#show(Stage)].
    public Console(Setup setup) {
        this.setup = setup;
        this.settings = Settings.open(setup.home().file("settings.properties"));
        this.languages = new LanguageChoice(settings, setup.locale());
        this.words = ConsoleWords.in(languages.locale());
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
        ConsoleKeys.LANGUAGE.install(scene, this::chooseLanguage);
        ConsoleKeys.CLOSE.install(scene, stage::close);
        stage.setTitle(Words.aloud(words.say("app.title")));
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(640);
        placement.restore(stage, WIDTH, HEIGHT);
        stage.setOnHiding(_ -> close(stage));
        var signIn = signIn();
        draw(signIn::screen);
        signIn.resume();
        stage.show();
    }

    private SignInScreens signIn() {
        return new SignInScreens(setup.door(), background, settings, setup.cloud(), this::chooseLanguage, this::enter);
    }

    private void draw(Function<Words, Screen> screen) {
        kept.ifPresent(Kept::forget);
        drawing = screen;
        navigator.show(screen.apply(words));
    }

    /// Offers the languages, unless a sheet is open: what was begun there is finished first.
    private void chooseLanguage() {
        if (!frame.overlay().isVisible()) {
            LanguageSheet.show(frame.overlay(), words, languages.language(), this::speak);
        }
    }

    /// Goes on in another language, at once, and remembers it. The window is drawn anew where it stands, and what was
    /// typed there is put back.
    void speak(Language language) {
        languages.choose(language);
        words = ConsoleWords.in(languages.locale());
        if (scene.getWindow() instanceof Stage stage) {
            stage.setTitle(Words.aloud(words.say("app.title")));
        }
        notices.speak(words);
        frame.speak(words);
        var typed = Kept.of(scene);
        draw(drawing);
        typed.putBackAndWait();
        kept = Optional.of(typed);
    }

    /// Tells of something nobody expected, from any thread.
    public void unforeseen(Throwable failure) {
        setup.ui().run(() -> notices.unforeseen("the console", failure));
    }

    public Theming theming() {
        return theming;
    }

    private void enter(Entry.In in) {
        var connection = new Connection();
        var drafts = new Drafts(Settings.open(setup.home().file("drafts.properties")), background);
        leave = () -> {
            // whoever is next at this machine has no business with a group's names
            drafts.dropAll(TicketScreens.GROUPS);
            in.leave().run();
        };
        var habits = new Habits(settings, background);
        var undos = new Undos();
        Function<Words, Tools> tools = now -> {
            var calls = new Calls(background, connection, notices, now, undos);
            calls.whenSignedOut(this::signedOut);
            return new Tools(now, calls, setup.clock(), frame.overlay(), drafts, habits, setup.documents(),
                    in.member().roles());
        };
        var shell = new Shell(in, tools.apply(words), account(in),
                () -> kept.ifPresent(Kept::forget));
        shell.install(scene);
        draw(now -> shell.in(tools.apply(now)));
    }

    private Account account(Entry.In in) {
        return new Account(theming, this::chooseLanguage,
                tools -> AuthenticatorSheet.show(in.member().email(), in.authenticator(), tools),
                this::signOut);
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
        notices.show(now -> Notice.of(Tone.ATTENTION, now.say("signed-out"), now.say("signed-out.next")));
    }

    private void askAgain() {
        frame.overlay().closeAll();
        draw(signIn()::screen);
    }

    private void close(Stage stage) {
        kept.ifPresent(Kept::forget);
        placement.save(stage);
        navigator.close();
        theming.close();
    }

    private static String sheet() {
        return Objects.requireNonNull(Console.class.getResource("console.css"), "console.css").toExternalForm();
    }
}
