package org.gatehouse.desk.platform;

import java.nio.file.Path;

/// What the programs ask of the machine they run on. The one door to Gluon Attach.
public interface Machine {

    /// A folder only this user's programs write to. Shared with others: see [AppFolder].
    Path privateStorage();

    /// The main screen.
    Screen screen();

    /// Runs `action` when the system takes the program away from the user for a while.
    void onPause(Runnable action);

    /// Runs `action` when the program is back before the user.
    void onResume(Runnable action);

    /// A screen's size in pixels of the desktop and how many device pixels each has.
    record Screen(double width, double height, double scale) {}
}
