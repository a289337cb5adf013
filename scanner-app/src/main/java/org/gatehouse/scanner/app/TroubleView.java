package org.gatehouse.scanner.app;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.pairing.WayBack;
import org.kordamp.ikonli.feather.Feather;

/// A whole screen for what keeps the gate from working, and the way on.
final class TroubleView implements Screen {
    private final StackPane root = new StackPane();

    TroubleView(String title, String next, Words words, Runnable again, Optional<WayBack> back) {
        Button retry = Buttons.with(Feather.REFRESH_CW, Buttons.primary("trouble-again", words.say("trouble.again")));
        retry.setDefaultButton(true);
        retry.setOnAction(_ -> again.run());
        EmptyState state = new EmptyState(Feather.ALERT_TRIANGLE, title, next, retry);
        state.getStyleClass().add("gh-failed");
        root.setId("trouble");
        root.getStyleClass().add("gate");
        root.getChildren().add(state);
        back.ifPresent(way -> state.getChildren().add(way.button(words)));
    }

    @Override
    public Parent root() {
        return root;
    }
}
