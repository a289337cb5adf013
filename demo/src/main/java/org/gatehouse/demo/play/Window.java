package org.gatehouse.demo.play;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// One program's window as hands and eyes know it: controls by their ids, words, pictures. It may be in this process
/// or in another.
public interface Window {
    /// Presses a control in its middle.
    void press(String id);

    /// Presses whatever says exactly this.
    void pressWords(String words);

    /// Replaces what a field says, as by typing.
    void write(String id, String text);

    /// Picks the first choice of a list whose words contain `words`.
    void choose(String id, String words);

    /// Presses keys together.
    void hit(List<KeyCode> keys);

    /// What a control says; empty where it is not there to be seen. Of one that holds others and says nothing itself:
    /// its style classes, a dot before each, for these are its colours.
    Optional<String> words(String id);

    /// All that is written inside a control; empty where it is not there to be seen.
    Optional<String> inside(String id);

    /// Whether a control is there to be seen and lets itself be used.
    boolean isUsable(String id);

    /// The whole window as a PNG, whatever part of it is on the screen.
    void picture(Path file);

    /// Whether anything on the window says exactly this.
    boolean says(String words);

    /// All that is written on it, with ids: for the one who must find out why something did not happen.
    String everything();
}
