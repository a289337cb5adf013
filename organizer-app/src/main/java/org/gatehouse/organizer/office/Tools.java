package org.gatehouse.organizer.office;

import java.time.InstantSource;
import java.util.Set;

import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.wire.Right;
import org.gatehouse.ticketing.wire.Role;

import javafx.scene.Node;

/// What every screen of the console works with.
///
/// @param overlay where questions and short forms appear
/// @param roles of the person who signed in
public record Tools(Words words, Formats formats, Calls calls, InstantSource clock, Overlay overlay, Drafts drafts,
        Habits habits, Documents documents, Set<Role> roles) {

    public Tools(Words words, Calls calls, InstantSource clock, Overlay overlay, Drafts drafts, Habits habits,
            Documents documents, Set<Role> roles) {
        this(words, new Formats(words), calls, clock, overlay, drafts, habits, documents, roles);
    }

    /// The same control, taken away where the person may not use it.
    public <N extends Node> N only(Right right, N control) {
        if (!may(right)) {
            control.setVisible(false);
            control.setManaged(false);
        }
        return control;
    }

    /// Whether the person may: what the cloud would refuse is not offered.
    public boolean may(Right right) {
        return right.isHeldBy(roles);
    }
}
