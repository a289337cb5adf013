package org.gatehouse.scanner.gate;

import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.scanner.verdict.Faces;
import org.gatehouse.scanner.verdict.Speech;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.app.GateWords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What a verdict says can be read whole in every language, in the smallest window there is.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class VerdictFitsTest {
    /// What the smallest window leaves between its header, of two rows of standing, and the entry bar.
    private static final double WIDTH = 760;
    private static final double HEIGHT = 390;
    private static final double READ_FROM_TWO_METRES = 34;

    @TempDir
    Path home;
    private final List<String> complaints = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyVerdictIsReadWhole(Language language) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Words words = GateWords.in(language.where(Locale.GERMANY));
            Faces faces = new Faces(words, Festival.facts(), Festival.ME);
            VerdictFace drawn = new VerdictFace(new SimpleObjectProperty<>(new WritableImage(64, 36)));
            StackPane root = window(drawn, words);
            Verdicts.oneOfEach().forEach(
                    (name, verdict) -> check(name, faces.of(verdict, Festival.NOW), drawn, root));
            check("not moved", new Speech(new FakeGate(), words).notMoved(), drawn, root);
        });
        assertThat(complaints).isEmpty();
    }

    private StackPane window(VerdictFace drawn, Words words) {
        StackPane root = new StackPane(drawn);
        root.setNodeOrientation(words.orientation());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        String sheet = Objects.requireNonNull(GateWords.class.getResource("gate.css")).toExternalForm();
        new Theming(Settings.open(home.resolve("settings")), List.of(sheet)).dress(scene);
        return root;
    }

    private void check(String name, Face face, VerdictFace drawn, StackPane root) {
        drawn.show(face);
        // the size of the band below settles the room above it
        for (int i = 0; i < 3; i++) {
            root.requestLayout();
            drawn.requestLayout();
            root.applyCss();
            root.layout();
        }
        for (Node each : drawn.lookupAll(".label"))
            if (each instanceof Label label && isSeen(label))
                check(name, label, drawn);
        if (bottom(drawn, ".gate-face-drawing .image-view") > top(drawn, ".gate-face-band")
                || top(drawn, ".gate-emblem") < 0)
            complaints.add(name + ": the drawing does not fit above the band");
        double headline = ((Label) drawn.lookup("#verdict-headline")).getFont().getSize();
        if (headline < READ_FROM_TWO_METRES)
            complaints.add(name + ": the headline is only " + headline + " high");
    }

    private void check(String name, Label label, VerdictFace drawn) {
        String shown = ((Text) label.lookup(".text")).getText();
        if (!shown.equals(label.getText()))
            complaints.add(name + ": cut off: " + shown + " (" + label.getId() + ")");
        var bounds = drawn.sceneToLocal(label.localToScene(label.getBoundsInLocal()));
        if (bounds.getMinX() < -1 || bounds.getMaxX() > WIDTH + 1 || bounds.getMinY() < -1
                || bounds.getMaxY() > HEIGHT + 1)
            complaints.add(name + ": outside of the window: " + label.getId() + " " + bounds);
    }

    private static double top(VerdictFace drawn, String query) {
        Node node = drawn.lookup(query);
        return drawn.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
    }

    private static double bottom(VerdictFace drawn, String query) {
        Node node = drawn.lookup(query);
        return drawn.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMaxY();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
