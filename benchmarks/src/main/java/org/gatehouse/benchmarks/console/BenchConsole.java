package org.gatehouse.benchmarks.console;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Frame;
import org.gatehouse.desk.screen.Notices;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.app.Console;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Connection;
import org.gatehouse.organizer.office.Documents;
import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.organizer.office.Habits;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.wire.Role;
import org.jspecify.annotations.Nullable;

/// A window of the console for one screen after the other, without sign-in and sidebar.
final class BenchConsole {
    /// The collector that the console is started with, and no display.
    static final List<String> FLAGS = List.of("-XX:-UseSerialGC", "-XX:+UseG1GC", "-Djavafx.platform=desktop",
            "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");

    private final StackPane content = new StackPane();
    private final Scene scene;
    private final Tools tools;

    /// @param folder for what it remembers
    BenchConsole(Stage stage, Path folder, Documents documents) {
        var words = Words.beside(Console.class, Locale.UK);
        var notices = new Notices(words);
        var frame = new Frame(content, notices, words);
        scene = new Scene(frame, 1280, 820);
        var sheet = Objects.requireNonNull(Console.class.getResource("console.css")).toExternalForm();
        new Theming(Settings.open(folder.resolve("settings.properties")), List.of(sheet)).dress(scene);
        var background = new Background(Workers.virtual(), new FxThread(), notices);
        var settings = Settings.open(folder.resolve("habits.properties"));
        tools = new Tools(words, new Calls(background, new Connection(), notices, words), InstantSource.system(),
                frame.overlay(), new Drafts(settings, background), new Habits(settings, background), documents,
                EnumSet.allOf(Role.class));
        stage.setScene(scene);
        stage.show();
    }

    Tools tools() {
        return tools;
    }

    Scene scene() {
        return scene;
    }

    void show(Screen screen) {
        content.getChildren().setAll(screen.root());
        screen.shown();
    }

    /// The node of that id, which is there.
    <N extends Node> N get(String id, Class<N> kind) {
        return kind.cast(Objects.requireNonNull(find(id), id));
    }

    /// The node of that id, once it is there.
    @Nullable
    Node find(String id) {
        return scene.getRoot().lookup("#" + id);
    }
}
