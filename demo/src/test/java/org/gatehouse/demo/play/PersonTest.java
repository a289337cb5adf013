package org.gatehouse.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class PersonTest {
    @TempDir
    Path folder;
    private final Windows windows = Windows.open();
    private Stage stage;
    private Person person;

    @BeforeEach
    void sitDownBeforeAWindow() {
        stage = greeter();
        person = new Person("greeter", new OwnWindow(windows, stage));
    }

    @AfterEach
    void leave() {
        windows.close(stage);
    }

    @Test
    void writesAndPressesWhatLiesFarBelow() {
        person.write("name", "محمد Ada").press("greet");

        assertThat(person.readUntil("greeting", text -> !text.isEmpty())).isEqualTo("Hello محمد Ada");
    }

    @Test
    void replacesWhatAFieldSaid() {
        person.write("name", "Ada").write("name", "Bo").press("greet");

        assertThat(person.readUntil("greeting", text -> !text.isEmpty())).isEqualTo("Hello Bo");
    }

    @Test
    void whatDoesNotHappenIsToldWithAllThatTheWindowSays() {
        assertThatThrownBy(() -> person.readUntil("greeting", "Goodbye"::equals, Duration.ofMillis(50)))
                .hasMessageContaining("greeter").hasMessageContaining("#greeting").hasMessageContaining("Greet");
    }

    @Test
    void aPictureIsMadeOfTheWindow() {
        assertThat(Files.exists(person.picture(folder.resolve("greeter.png")))).isTrue();
    }

    private Stage greeter() {
        return windows.onUiThread(() -> {
            var name = new TextField();
            name.setId("name");
            var gap = new Region();
            gap.setMinHeight(2_000);
            var greet = new Button("Greet");
            greet.setId("greet");
            var greeting = new Label();
            greeting.setId("greeting");
            greet.setOnAction(_ -> greeting.setText("Hello " + name.getText()));
            var window = new Stage();
            window.setScene(new Scene(new ScrollPane(new VBox(name, gap, greet, greeting)), 600, 400));
            window.show();
            return window;
        });
    }
}
