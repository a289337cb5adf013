package org.gatehouse.scanner.app;

import java.util.List;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gatehouse.desk.screen.Frame;
import org.gatehouse.desk.screen.Navigator;
import org.gatehouse.desk.screen.Notices;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.WindowPlacement;
import org.gatehouse.desk.theme.Appearance;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.LanguageChoice;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.gate.GateActions;
import org.gatehouse.scanner.gate.KeysSheet;
import org.gatehouse.scanner.history.HistoryLine;
import org.gatehouse.scanner.kiosk.FullScreen;
import org.gatehouse.scanner.kiosk.Kiosk;
import org.gatehouse.scanner.kiosk.WindowLock;
import org.gatehouse.scanner.sheet.FreshPress;
import org.gatehouse.scanner.sheet.Sheets;
import org.gatehouse.scanner.sound.SoundViewModel;
import org.gatehouse.scanner.supervisor.Deeds;
import org.gatehouse.scanner.supervisor.Supervision;
import org.jspecify.annotations.Nullable;

/// One gate on one window: puts the parts together, starts them, and takes them down again. Use on the UI thread.
public final class GateProgram implements GateActions, AutoCloseable {
    private final GateParts parts;
    private final Stage stage;
    private final Notices notices;
    private final Background background;
    private final Navigator navigator = new Navigator();
    private final Frame frame;
    private final Theming theming;
    private final WindowPlacement placement;
    private final FullScreen fullScreen;
    private final Kiosk kiosk;
    private final Sight sight;
    private final FreshPress presses;
    private final Sheets sheets;
    private final Scanning scanning;
    private final GateFlow flow;
    private final Deeds deeds;
    private final NightSheets night;
    private final AsideSheets aside;
    private final ChoiceSheets choices;
    private final GateLanguage language;

    public GateProgram(GateParts parts, Stage stage) {
        this.parts = parts;
        this.stage = stage;
        LanguageChoice languages = new LanguageChoice(parts.settings(), parts.locale());
        Words words = GateWords.in(languages.locale());
        stage.setTitle(words.say("app.name"));
        notices = new Notices(words);
        frame = new Frame(navigator.place(), notices, words);
        theming = new Theming(parts.settings(), List.of(sheet()));
        placement = new WindowPlacement(parts.settings(), "gate");
        WindowLock lock = new WindowLock(parts.settings());
        fullScreen = new FullScreen(parts.settings(), stage, lock, new Timer());
        background = new Background(Workers.virtual(), new FxThread(), notices);
        sight = new Sight(parts, background);
        sight.picture().setMirrored(parts.view() == GateParts.View.MIRRORED);
        presses = new FreshPress(parts.nanos());
        sheets = new Sheets(frame.overlay(), words, presses, new Timer());
        FlowScreen screen = new FlowScreen(navigator, words);
        scanning = new Scanning(parts, background, screen, sight, this);
        sheets.onReleased(scanning::releaseNextGuest);
        HeldGate held = new HeldGate(background.ui());
        flow = new GateFlow(parts, background, screen, sight, this, held, scanning);
        Supervision supervision = new Supervision(sheets, background, held::gate, scanning::times, parts.clock(),
                new Timer());
        kiosk = new Kiosk(lock, fullScreen, supervision, sheets, notices,
                held::waiting, flow::isBusy);
        deeds = new Deeds(supervision, sheets, background, scanning::seat, scanning::times, parts.clock());
        night = new NightSheets(scanning, sheets, kiosk, flow::leave);
        aside = new AsideSheets(scanning, sheets, parts.clock(), this::takeBack);
        choices = new ChoiceSheets(sheets, sight, new SoundViewModel(parts.settings(), parts.speaker()), supervision,
                flow);
        language = new GateLanguage(languages, stage, notices, frame, scanning, screen, sheets, kiosk);
    }

    private static String sheet() {
        return Objects.requireNonNull(GateProgram.class.getResource("gate.css")).toExternalForm();
    }

    /// Shows the window and begins.
    public void start() {
        Scene scene = new Scene(frame, 1180, 760);
        theming.dress(scene);
        presses.watch(scene);
        GateKeys.install(scene, this, scanning);
        stage.setScene(scene);
        stage.setMinWidth(760);
        stage.setMinHeight(560);
        placement.restore(stage, 1180, 760);
        fullScreen.restore();
        kiosk.guard(stage);
        stage.show();
        flow.begin();
    }

    /// Runs `then` once the first screen is there on which there is something to do: where the machine is enrolled, that is
    /// the one that scans, ready for the first guest.
    void whenSettled(Runnable then) {
        navigator.currentProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends @Nullable Screen> shown, @Nullable Screen before,
                    @Nullable Screen now) {
                if (now != null && !(now instanceof BusyView)) {
                    shown.removeListener(this);
                    then.run();
                }
            }
        });
    }

    /// Tells of something nobody expected, from any thread.
    public void unforeseen(Throwable failure) {
        background.ui().run(() -> notices.unforeseen("the gate", failure));
    }

    @Override
    public void showKeys() {
        sheets.open(KeysSheet::new);
    }

    @Override
    public void showStanding() {
        night.standing();
    }

    @Override
    public void endNight() {
        night.end();
    }

    @Override
    public void offerEnd() {
        sheets.whenFree(this::endNight);
    }

    @Override
    public void showFigures() {
        aside.figures();
    }

    @Override
    public void showHistory() {
        aside.history();
    }

    @Override
    public void showIncidents() {
        aside.incidents();
    }

    @Override
    public void tryTicket() {
        scanning.tryTicket();
    }

    @Override
    public void chooseCamera() {
        choices.camera();
    }

    @Override
    public void changePlace() {
        choices.places();
    }

    @Override
    public void chooseSound() {
        choices.sound();
    }

    @Override
    public void switchTheme() {
        theming.chooseNext();
    }

    /// Takes on a look and remembers it.
    public void choose(Appearance appearance) {
        theming.choose(appearance);
    }

    @Override
    public void chooseLanguage() {
        language.choose();
    }

    /// Goes on in another language, at once, and remembers it.
    public void speak(Language choice) {
        language.speak(choice);
    }

    @Override
    public void supervise() {
        deeds.offer();
    }

    @Override
    public void takeBack(HistoryLine line) {
        deeds.takeBack(line);
    }

    @Override
    public void makeWay() {
        sheets.close();
    }

    @Override
    public boolean holdsNextGuest() {
        return sheets.isHolding();
    }

    @Override
    public boolean isCovered() {
        return sheets.isOpen();
    }

    @Override
    public void giveFocus(Node node) {
        sheets.focusBeneath(node);
    }

    @Override
    public void switchFullScreen() {
        kiosk.switchFullScreen();
    }

    @Override
    public void switchLock() {
        kiosk.switchOver();
    }

    /// Ends everything the window does, in the order that loses nothing: the eye first, the store last.
    @Override
    public void close() {
        placement.save(stage);
        fullScreen.close();
        navigator.close();
        flow.close();
        sight.close();
        parts.speaker().close();
        theming.close();
    }
}
