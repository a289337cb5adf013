package org.gatehouse.scanner.gate;

import javafx.scene.Node;
import org.gatehouse.scanner.history.HistoryLine;

/// What can be done from the scanning screen besides scanning.
public interface GateActions extends Cover {
    /// Shows all keys.
    void showKeys();

    /// Shows how the gate stands, item by item.
    void showStanding();

    /// Sums up the night and offers to leave the event.
    void endNight();

    /// Does so of itself, as soon as nothing lies over the screen.
    void offerEnd();

    /// Shows the gate's own figures.
    void showFigures();

    /// Shows the last scans at length.
    void showHistory();

    /// Shows the incidents of this gate.
    void showIncidents();

    /// Tries a ticket without keeping anything.
    void tryTicket();

    /// Offers the cameras.
    void chooseCamera();

    /// Goes to choose another gate or direction.
    void changePlace();

    /// Offers how loud the gate is.
    void chooseSound();

    /// Goes from light to dark, to high contrast, and back.
    void switchTheme();

    /// Offers the languages.
    void chooseLanguage();

    void switchFullScreen();

    /// Locks the window, or opens it again.
    void switchLock();

    /// Asks for a supervisor: to let in all the same, or to take back.
    void supervise();

    /// Takes back what was recorded, if a supervisor says so.
    void takeBack(HistoryLine line);

    /// Whether something lies over the screen.
    boolean isCovered();

    /// Gives the focus to something on the screen, as soon as nothing lies over it.
    void giveFocus(Node node);
}
