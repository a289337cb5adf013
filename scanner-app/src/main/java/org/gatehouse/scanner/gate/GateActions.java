package org.gatehouse.scanner.gate;

/// What can be done from the scanning screen besides scanning.
public interface GateActions {
    /// Shows all keys.
    void showKeys();

    /// Shows how the gate stands, item by item.
    void showStanding();

    /// Sums up the night and offers to leave the event.
    void endNight();

    /// Offers the cameras.
    void chooseCamera();

    /// Goes to choose another gate or direction.
    void changePlace();

    /// Turns the sound on or off.
    void switchSound();

    /// Goes from light to dark and back.
    void switchTheme();

    /// Offers the languages.
    void chooseLanguage();

    void switchFullScreen();
}
