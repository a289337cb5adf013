package org.gatehouse.desk.shot;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/// What of a window is to be seen, for tests and for whoever reads why one failed. On the FX thread.
public final class Sight {
    private Sight() {}

    /// Whether neither the node nor anything it is in is hidden.
    public static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /// All words in the window.
    public static String words(Scene scene) {
        return scene.getRoot().lookupAll(".text").stream().filter(node -> node instanceof Text && isSeen(node))
                .map(node -> ((Text) node).getText()).collect(Collectors.joining(" | "));
    }
}
